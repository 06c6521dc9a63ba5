/** The style sheet of the printed report: A4, in the colours and the type of the app. */
import { colours, statusColours } from './colours.ts'

export interface PrintFonts {
  /** The woff2 files in base64. */
  readonly regular: string
  readonly bold: string
}

const face = (weight: number, base64: string) =>
  `@font-face{font-family:Arimo;font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${base64}) format("woff2")}`

/** The two weights of the app's own letters, inside the page itself. */
export const fontFaces = ({ regular, bold }: PrintFonts) =>
  [face(400, regular), face(700, bold)].join('\n')

const statusRules = Object.entries(statusColours)
  .map(([status, { ink, ground }]) => `.status-${status}{color:${ink};background:${ground}}`)
  .join('\n')

/** The footer is drawn by the printer in the lower margin. */
const page = `
@page{size:A4;margin:16mm 17mm 20mm}
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font:11pt/1.45 Arimo,Arial,"Liberation Sans",sans-serif;color:${colours.ink};overflow-wrap:anywhere;hyphens:none}
header{border-bottom:2pt solid ${colours.brand};padding-bottom:10pt;margin-bottom:14pt}
.maker{display:flex;align-items:center;gap:6pt;margin:0 0 12pt;font-size:10pt;font-weight:700;color:${colours.brand}}
.maker svg{width:18pt;height:18pt}
h1{margin:0 0 5pt;font-size:24pt;line-height:1.15;color:${colours.deep}}
.subtitle{margin:0;font-size:12pt;color:${colours.quiet}}
h2{margin:22pt 0 6pt;font-size:16pt;line-height:1.25;color:${colours.deep}}
h3{margin:14pt 0 4pt;font-size:12.5pt;line-height:1.3}
h1,h2,h3,caption,thead{break-after:avoid}
tbody,tbody tr:first-child{break-before:avoid}
p,ul,ol{max-width:34em;margin:0 0 8pt;orphans:3;widows:3}
ul,ol{padding-left:16pt}
li{margin-bottom:4pt;break-inside:avoid}
p,li,td,dd{white-space:pre-line}
.small{font-size:9.75pt;line-height:1.35;color:${colours.quiet}}
.page-break{break-after:page}
.page-break+h2{margin-top:0}`

const tables = `
table{width:100%;border-collapse:collapse;table-layout:fixed;margin:0 0 12pt;font-size:10.5pt;line-height:1.38;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:0 0 5pt;font-size:10.5pt;color:${colours.quiet}}
thead{display:table-header-group}
tr{break-inside:avoid}
tr.long{break-inside:auto}
th,td{padding:4.5pt 7pt;text-align:left;vertical-align:top;font-weight:400;border-bottom:.75pt solid ${colours.line}}
thead th{font-size:9.75pt;font-weight:700;color:${colours.deep};background:${colours.tint};border-bottom:1pt solid ${colours.brand};vertical-align:bottom;overflow-wrap:break-word}
.number,thead .number{padding-left:3pt;padding-right:5pt;text-align:right}
td p,th p{margin:0;max-width:none;orphans:2;widows:2}
td p+p,th p+p{margin-top:3pt}
.strong{font-weight:700}
.status{display:inline-block;white-space:nowrap;padding:1pt 7pt 1pt 5pt;border-radius:3pt;font-weight:700;font-size:10pt}
.status svg{width:8pt;height:8pt;margin-right:4pt;vertical-align:-.5pt}
${statusRules}`

const boxes = `
.notice{margin:0 0 14pt;padding:9pt 12pt;background:${colours.tint};border-left:4pt solid ${colours.brand};break-inside:avoid}
.notice p{margin:0;max-width:none}
.notice .title{font-weight:700}
dl{display:grid;grid-template-columns:1fr 1fr;column-gap:20pt;margin:0 0 12pt;break-inside:avoid}
dl div{padding:5pt 0;border-bottom:.75pt solid ${colours.line};break-inside:avoid}
dt{font-size:9.75pt;color:${colours.quiet}}
dd{margin:0;min-height:1.45em}
.answer-space{break-inside:avoid;margin:0 0 14pt}
.answer-space p{margin-bottom:3pt}
.answer-space .box{margin:7pt .75pt 0 0;padding:8pt 12pt 14pt;border:.75pt solid ${colours.line};background:#fff}
.answer-space .options{display:flex;gap:26pt;margin:0}
.answer-space .options span{display:flex;align-items:center;gap:6pt}
.answer-space .options span::before{content:"";width:10pt;height:10pt;border:1pt solid ${colours.ink}}
.answer-space .line{height:19pt;border-bottom:.75pt solid ${colours.quiet}}`

/** `widths` are the per cents that the columns of the report use: styles on elements are forbidden by the page's policy. */
export function printStyle(fonts: PrintFonts, widths: readonly number[]): string {
  const columns = widths.map(width => `.w${width}{width:${width}%}`).join('')
  return [fontFaces(fonts), page, tables, boxes, columns].join('\n')
}
