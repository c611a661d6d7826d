/** What stands within an `<svg>` element as wide as its frame. */
export interface Drawing {
  height: number;
  body: string;
}
