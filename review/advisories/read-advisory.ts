/** Reads an advisory as people write it, and says of every fault in which line and field it is. */
import { isNode, LineCounter, parseDocument } from 'yaml'
import { type Advisory, advisory } from '../../shared/sharing/advisory.ts'

/** A real one has less than 5,000. */
export const mostYamlBytes = 64 * 1024

export type ReadAdvisory =
  | { readonly advisory: Advisory; readonly faults: null }
  | { readonly advisory: null; readonly faults: readonly string[] }

export function readAdvisory(text: string): ReadAdvisory {
  const lines = new LineCounter()
  const written = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => `line ${lines.linePos(offset).line}`
  if (written.errors.length > 0) {
    const faults = written.errors.map(({ message, pos }) => `${lineAt(pos[0])}: ${message}`)
    return { advisory: null, faults }
  }
  // Nothing may stand for something else: a file of a few lines could grow without end.
  const read = advisory.safeParse(valueOf(written))
  if (read.success) return { advisory: read.data, faults: null }
  const whereIs = (path: readonly PropertyKey[]): string => {
    const node = written.getIn(path, true)
    if (isNode(node) && node.range != null) return lineAt(node.range[0])
    return path.length === 0 ? 'line 1' : whereIs(path.slice(0, -1))
  }
  const faults = read.error.issues.flatMap(issue => {
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(key => [...issue.path, key])
        : [issue.path]
    const message = issue.code === 'unrecognized_keys' ? 'there is no such field' : issue.message
    return paths.map(path => `${whereIs(path)}, ${nameOf(path)}: ${message}`)
  })
  return { advisory: null, faults }
}

function valueOf(written: ReturnType<typeof parseDocument>): unknown {
  try {
    return written.toJS({ maxAliasCount: 0 })
  } catch {
    return null
  }
}

/** "source.sure", "steps, number 2". */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file'
  return path
    .map((part, at) =>
      typeof part === 'number' ? `, number ${part + 1}` : `${at === 0 ? '' : '.'}${String(part)}`,
    )
    .join('')
}
