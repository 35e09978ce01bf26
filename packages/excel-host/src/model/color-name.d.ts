declare module "color-name" {
  /** Red, green and blue, 0 to 255, by the names of CSS in small letters. */
  const colorNames: Readonly<Record<string, readonly [number, number, number]>>;
  export default colorNames;
}
