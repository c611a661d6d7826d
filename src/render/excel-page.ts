/** Sheets of so many characters a line do not fit across a standing A4 page. */
const widestStanding = 90;

/** How a sheet is printed: what is too wide for a standing page lies. */
export const orientationOf = (
  columns: readonly { width: number }[],
): { orientation?: 'landscape' } =>
  columns.reduce((sum, { width }) => sum + width, 0) > widestStanding
    ? { orientation: 'landscape' }
    : {};

/** Sheets that lie are printed as wide as the page, on as many pages as they are long (ECMA-376, 18.3.1.63-65). */
export const pageWide = {
  transform: (xml: string, { orientation }: { orientation?: string }): string =>
    orientation === undefined
      ? xml
      : xml.replace(
          /<worksheet[^>]*>/,
          (root) => `${root}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
        ),
  transformElementAttributes: (
    name: string,
    attributes: Record<string, string | number>,
  ): Record<string, string | number> =>
    name === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
};
