/** Measures, borders and colours of the Word files. */
import { BorderStyle, convertMillimetersToTwip, ShadingType } from 'docx'
import { colours } from '../../shared/reports/colours.ts'

export const smallStyle = 'SmallPrint'
export const numberedList = 'numbered'
export const bulletList = 'bullets'
/** In half points. */
export const smallSize = 19
/** Windows' own font with the signs; Word on other systems finds another that has them. */
export const signFont = 'Segoe UI Symbol'

/** Word wants colours without the hash. */
export const hex = (colour: string): string => colour.slice(1)

/** A4 in twentieths of a point, rounded as Word rounds it. */
export const page = { width: 11906, height: 16838 }
export const margin = {
  top: convertMillimetersToTwip(16),
  right: convertMillimetersToTwip(17),
  bottom: convertMillimetersToTwip(20),
  left: convertMillimetersToTwip(17),
  footer: convertMillimetersToTwip(9),
}
export const textWidth = page.width - margin.left - margin.right

/** `size` in eighths of a point. */
export const line = (colour: string, size = 6) => ({
  style: BorderStyle.SINGLE,
  size,
  color: hex(colour),
})
export const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' }

export const filled = (colour: string) => ({
  type: ShadingType.CLEAR,
  color: 'auto',
  fill: hex(colour),
})

/** Thin lines between the rows and nothing else. */
export const rowLines = {
  top: noLine,
  left: noLine,
  right: noLine,
  insideVertical: noLine,
  bottom: line(colours.line),
  insideHorizontal: line(colours.line),
}
