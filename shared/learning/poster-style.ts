/** The style sheet of the poster: one A4 page, large type, black enough for a grey printer. */
import { colours } from '../reports/colours.ts'
import { fontFaces, type PrintFonts } from '../reports/print-style.ts'

/** `size` is that of the running words, in points; everything but the title and the foot goes with it. poster-size.ts does the sums. */
export function posterStyle(fonts: PrintFonts, size: number): string {
  return `${fontFaces(fonts)}
@page{size:A4;margin:0}
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;min-height:296.9mm;padding:14mm 15mm 10mm;display:flex;flex-direction:column;font:${size}pt/1.28 Arimo,Arial,"Liberation Sans",sans-serif;color:#000;overflow-wrap:anywhere;hyphens:none}
h1,h2,p,ul{margin:0;padding:0}
h1{font-size:41pt;line-height:1.08;letter-spacing:-.01em;text-wrap:balance}
header{padding-bottom:.5em;border-bottom:3pt solid ${colours.brand}}
p,li span{text-wrap:pretty}
.in-short{margin-top:8pt;font-size:1.2em;line-height:1.25;font-weight:700;color:${colours.brand}}
main{flex:1;display:flex;flex-direction:column;justify-content:space-evenly;gap:.6em;padding:.5em 0}
h2{margin-bottom:.3em;font-size:1.1em;line-height:1.2}
ul{list-style:none}
li{display:grid;grid-template-columns:1.1em 1fr;gap:.5em}
li+li{margin-top:.35em}
li svg{width:.95em;height:.95em;margin-top:.14em}
.dos svg{color:${colours.brand}}
.donts svg{color:#8f1d17}
.tell{padding:.65em .9em .9em;border:2.5pt solid #000;border-radius:8pt}
.ring{display:flex;align-items:baseline;gap:.6em;margin-top:.6em;font-weight:700}
.line{flex:1;height:1.1em;border-bottom:1.25pt solid #000}
footer{display:flex;justify-content:space-between;gap:16pt;padding-top:8pt;border-top:.75pt solid ${colours.quiet};font-size:10.5pt;line-height:1.3;color:${colours.ink}}
.maker{display:flex;align-items:center;gap:5pt;flex:none}
.maker svg{width:13pt;height:13pt}`
}
