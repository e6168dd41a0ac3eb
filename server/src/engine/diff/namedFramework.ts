/** A framework by its id and its title. */
export interface NamedFramework {
  readonly id: string;
  readonly title: string;
}
