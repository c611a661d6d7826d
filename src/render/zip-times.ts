/**
 * A zip archive whose entries all bear the first moment that the format knows, 1980-01-01 00:00: the same workbook
 * then has the same bytes whenever it is written. Times are not part of any checksum.
 */
export function withFixedZipTimes(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  const end = endOfDirectory(view);
  let entry = view.getUint32(end + 16, true);
  const entries = view.getUint16(end + 10, true);
  for (let index = 0; index < entries; index++) {
    if (view.getUint32(entry, true) !== 0x02014b50) throw new Error('not a zip directory entry');
    setTime(view, entry + 12);
    const local = view.getUint32(entry + 42, true);
    if (view.getUint32(local, true) !== 0x04034b50) throw new Error('not a zip file header');
    setTime(view, local + 10);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return bytes;
}

function setTime(view: DataView, offset: number): void {
  view.setUint16(offset, 0, true);
  // Year 0 since 1980, month 1, day 1.
  view.setUint16(offset + 2, 0x0021, true);
}

function endOfDirectory(view: DataView): number {
  for (let offset = view.byteLength - 22; offset >= 0; offset--) {
    if (view.getUint32(offset, true) === 0x06054b50) return offset;
  }
  throw new Error('not a zip archive');
}
