// Files that the bundler puts into the command line as texts.

declare module '*.svg' {
  const text: string;
  export default text;
}

declare module '*.yml' {
  const text: string;
  export default text;
}

declare module '*.md' {
  const text: string;
  export default text;
}
