/** Names what the device list puts on the plan, so that what people write about it finds it again. */

/** No question of the checklist begins so: the faults of the content pack see to it. */
const mark = 'ends-'

export const isEndingKey = (key: string) => key.startsWith(mark)

/** The same as long as the list calls the product so. */
export function endingKey(product: string): string {
  const slug = product
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${mark}${slug}`
}

/** Stands for the product where somebody gave a date and no system. */
export const unknownSystem = 'System not known'
