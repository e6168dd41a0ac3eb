/** Two pixels of the picture per pixel of the drawing, as on a high-resolution screen. */
const SHARPNESS = 2;
/** Browsers draw nothing on a larger canvas than this, in pixels. */
const LONGEST_SIDE = 16_000;

/** Draws an SVG as a PNG, in base64. Fails if the browser cannot read it, or has too little memory. */
export async function drawPicture(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const zoom = Math.min(SHARPNESS, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * zoom);
  canvas.height = Math.round(height * zoom);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const [, base64 = ''] = canvas.toDataURL('image/png').split(',');
  if (base64 === '') throw new Error('The picture is too large to be drawn.');
  return base64;
}
