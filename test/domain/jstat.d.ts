/** The part of jStat that the tests hold our own distribution against; it comes without types. */
declare module 'jstat' {
  const jstat: { jStat: { studentt: { inv: (share: number, freedom: number) => number } } };
  export default jstat;
}
