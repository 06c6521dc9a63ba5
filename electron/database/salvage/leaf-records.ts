/** Reads the rows on one leaf page of a table, as sqlite.org/fileformat2.html (1.6, 2.1) has them; only such as lie on it whole. */

export interface LeafRecord {
  readonly rowid: number
  readonly values: readonly (string | number | null)[]
}

const tableLeaf = 0x0d
const leafHead = 8

/** Null for a page of another kind, and where one of its rows makes no sense, or goes on elsewhere. */
export function recordsOn(page: Buffer): readonly LeafRecord[] | null {
  const count = page.readUInt16BE(3)
  if (page[0] !== tableLeaf || leafHead + count * 2 > page.length) return null
  const records: LeafRecord[] = []
  for (let cell = 0; cell < count; cell += 1) {
    const record = recordAt(page, page.readUInt16BE(leafHead + cell * 2))
    if (record === null) return null
    records.push(record)
  }
  return records
}

type Varint = readonly [value: number, next: number]

/** No number of ours needs more than four of the nine bytes it may have. */
function varintAt(page: Buffer, at: number): Varint | null {
  let value = 0
  for (let next = at; next < at + 4; next += 1) {
    const byte = page[next]
    if (byte === undefined) return null
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return [value, next + 1]
  }
  return null
}

function recordAt(page: Buffer, at: number): LeafRecord | null {
  const size = varintAt(page, at)
  const rowid = size === null ? null : varintAt(page, size[1])
  if (size === null || rowid === null) return null
  const body = page.subarray(rowid[1], rowid[1] + size[0])
  // What is larger goes on on another page.
  const values = body.length === size[0] && size[0] <= page.length - 35 ? valuesIn(body) : null
  return values === null ? null : { rowid: rowid[0], values }
}

function valuesIn(body: Buffer): LeafRecord['values'] | null {
  const head = varintAt(body, 0)
  if (head === null || head[0] > body.length) return null
  const values: (string | number | null)[] = []
  let [end, next] = head
  while (next < head[0]) {
    const type = varintAt(body, next)
    const read = type === null ? null : valueAt(body, end, type[0])
    if (type === null || read === null) return null
    values.push(read.value)
    end += read.bytes
    next = type[1]
  }
  return end === body.length ? values : null
}

/** Text, small numbers and nothing at all: what a list of tables is made of. */
function valueAt(body: Buffer, at: number, type: number) {
  if (type === 0) return { value: null, bytes: 0 }
  if (type === 8 || type === 9) return { value: type - 8, bytes: 0 }
  const bytes = type <= 4 ? type : (type - 13) / 2
  const isText = type >= 13 && type % 2 === 1
  if (at + bytes > body.length || (type > 4 && !isText)) return null
  return {
    value: isText ? body.toString('utf8', at, at + bytes) : body.readIntBE(at, bytes),
    bytes,
  }
}
