import { badges, fonts, palette } from './palette.js';

const tones = Object.entries(badges)
  .map(([tone, { ink, ground }]) => `.${tone}{color:${ink};background:${ground}}`)
  .join('\n');

/** The page's only style sheet: screen, phone and A4 paper. */
export const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:${palette.ground};color:${palette.ink};font:15px/1.6 ${fonts}}
main{max-width:1080px;margin:32px auto;padding:40px 48px 32px;background:${palette.paper};border:1px solid ${palette.rule};border-top:4px solid ${palette.accent}}
h1,h2,h3,p,figure,dl,dd,ul{margin:0;padding:0}
h1{font-size:26px;line-height:1.3;font-weight:650}
h2{margin-top:40px;padding-bottom:6px;border-bottom:1px solid ${palette.rule};font-size:18px;line-height:1.4;font-weight:650;color:${palette.accent}}
h3{margin-top:24px;font-size:15px;font-weight:650}
.subtitle{margin-top:4px;color:${palette.muted}}
.text{margin-top:14px;max-width:46em;white-space:pre-line;overflow-wrap:anywhere}
.empty{margin-top:12px;color:${palette.muted}}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(126px,1fr));gap:12px;margin-top:20px}
.figures>div{display:flex;flex-direction:column;padding:12px 12px 14px;border:1px solid ${palette.rule};overflow-wrap:anywhere}
.figures dt{font-size:13px;color:${palette.muted}}
.figures dd{font-size:22px;line-height:1.35;font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
.figures dd.words{font-size:17px;line-height:1.6;white-space:normal}
.figures dd.note{margin-top:2px;white-space:normal;font-size:13px;line-height:1.45;font-weight:400;color:${palette.muted}}
.scroll{margin-top:14px;overflow-x:auto}
.scroll:focus-visible{outline:2px solid ${palette.accent};outline-offset:2px}
table{width:100%;border-collapse:collapse;font-size:14px;line-height:1.5}
th,td{padding:7px 12px;text-align:left;vertical-align:top}
th{border-bottom:1.5px solid ${palette.ink};background:${palette.head};font-size:13px;font-weight:600;white-space:nowrap;vertical-align:bottom}
td{border-bottom:1px solid ${palette.rule};font-variant-numeric:tabular-nums}
tbody tr:nth-child(even){background:${palette.stripe}}
th.num,td.num{text-align:right}
td.num,td.tight,td.short{white-space:nowrap}
td.prose{min-width:10em;white-space:pre-line;overflow-wrap:anywhere}
.badge{display:inline-block;padding:0 8px;border-radius:3px;font-size:13px;line-height:1.6;white-space:nowrap}
${tones}
ul.blanks,ul.lettered{list-style:none}
.blanks{display:flex;gap:24px;margin-top:20px}
.blanks li{flex:1;display:flex;align-items:baseline;gap:8px;white-space:nowrap}
.blanks li::after{content:"";flex:1;min-width:6em;border-bottom:1px solid ${palette.ink}}
.question{margin-top:18px;overflow-wrap:anywhere}
.question p,.lettered li>span{white-space:pre-line}
.question .points{color:${palette.muted};white-space:nowrap}
.lettered{margin:6px 0 0 2em}
.lettered li{display:flex;gap:.6em;margin-top:2px}
.question .answer{display:flex;align-items:baseline;gap:8px;margin:8px 0 0 2em}
.answer::after{content:"";flex:1;max-width:24em;height:1.5em;border-bottom:1px solid ${palette.ink}}
figure{margin-top:20px;padding:16px 16px 8px;border:1px solid ${palette.rule}}
figcaption{margin-bottom:6px;font-size:15px;font-weight:650}
svg{display:block;width:100%;height:auto}
svg.phone{display:none}
footer{margin-top:44px;padding-top:12px;border-top:1px solid ${palette.rule};font-size:12.5px;line-height:1.7;color:${palette.muted};overflow-wrap:anywhere}
footer ul{list-style:none}
@media screen and (max-width:640px){
svg.page{display:none}
svg.phone{display:block}
body{font-size:16px}
main{margin:0;padding:24px 16px;border-left:0;border-right:0}
h1{font-size:22px}
h2{margin-top:32px}
.figures{grid-template-columns:repeat(2,minmax(0,1fr));gap:10px}
.figures>div{padding:10px 12px}
.figures dd{font-size:21px}
.scroll{margin-left:-16px;margin-right:-16px;padding:0 16px}
figure{padding:12px 12px 4px}
th,td{padding:7px 10px}
}
@page{size:A4;margin:15mm 14mm}
@media print{
body{background:#fff;font-size:10pt}
main{max-width:none;margin:0;padding:0;border:0}
h1{font-size:17pt}
h2{margin-top:18pt;font-size:12.5pt}
h2,h3,figcaption{break-after:avoid}
table{font-size:8.5pt}
td.short{white-space:normal;word-break:keep-all}
th{white-space:normal;min-width:3.4em}
td.prose{min-width:7em}
thead{display:table-header-group}
th,td{padding:3pt 6pt}
tr,figure,.figures>div,.question{break-inside:avoid}
.scroll.few{break-inside:avoid}
h2+.text,h2+.figures{break-before:avoid}
.text:has(+.scroll,+h3){break-after:avoid}
.scroll{overflow:visible}
svg,th,.badge,tbody tr,.figures>div{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;

/** What stands on the margin of every sheet: the page's title, and which sheet of how many it is. */
export function pageMargins(title: string): string {
  const text = `font:8pt ${fonts};color:${palette.muted}`;
  return `@page{@top-left{content:"${cssText(title)}";${text}}@bottom-right{content:counter(page) " / " counter(pages);${text}}}
`;
}

/** A text within quotation marks of a style sheet; whatever is neither letter nor digit is written by its number. */
function cssText(text: string): string {
  return text.replace(
    /[^\p{L}\p{N}]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `,
  );
}
