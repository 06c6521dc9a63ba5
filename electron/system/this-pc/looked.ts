/** The parts of what the Windows script wrote, each with its value or why it has none. */
import { numberIn, troubleOf } from './loose.ts'
import type { RawReading } from './windows-reading.ts'
import type { PartName } from './windows-script.ts'

export interface Look {
  readonly value: unknown
  readonly trouble: string | null
}

export type Looked = (name: PartName) => Look

export function lookInto(parts: RawReading['parts']): Looked {
  return name => {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined
    return { value: part?.ok === true ? part.value : null, trouble: troubleOf(part) }
  }
}

/** Win32_OperatingSystem.ProductType: 1 is a workstation, 2 a domain controller, 3 a server. */
export function isServer(look: Looked): boolean {
  const type = numberIn(look('system').value, 'productType')
  return type === 2 || type === 3
}
