/** Names what an advisory puts on the plan, so that what people write about it finds it again. */

/** No question of the checklist begins so: the faults of the content pack see to it. */
const mark = 'advisory-'

export const isAdvisoryKey = (key: string) => key.startsWith(mark)

export const advisoryKey = (id: string) => `${mark}${id}`
