/** A builder for systems of which nothing is known but what a test says. */
import { nothingKnown } from '../../shared/systems/nothing-known.ts'
import type { System } from '../../shared/systems/system.ts'

let made = 0

export function someSystem(parts: Partial<System> = {}): System {
  made += 1
  return {
    ...nothingKnown,
    id: `system-${made}`,
    createdAt: '2026-11-01T09:00:00.000Z',
    name: `System ${made}`,
    ...parts,
  }
}
