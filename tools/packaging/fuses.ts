/** The nine switches inside the packed Electron: how each has to stand, and how it stands in a finished program. */
import {
  flipFuses,
  FuseState,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
} from '@electron/fuses'

type FuseName = keyof typeof FuseV1Options
type Wanted = Readonly<Record<FuseName, boolean>>

/** Every fuse is named, so that the compiler asks for a decision on a new one. */
export function wantedFuses(platform: NodeJS.Platform): Wanted {
  return {
    // The app never is a plain Node that runs whatever script it is given.
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    // Playwright needs it, so the journeys drive a copy in which this one is on (for-tests.ts).
    EnableNodeCliInspectArguments: false,
    // Electron has no such check on Linux, and may one day refuse to start where a check is asked for that nobody prepared.
    EnableEmbeddedAsarIntegrityValidation: platform !== 'linux',
    // Otherwise a folder laid beside the archive would be run in its place.
    OnlyLoadAppFromAsar: true,
    // There is no such snapshot in the package; with this on the app would not start.
    LoadBrowserProcessSpecificV8Snapshot: false,
    // The pages come from app://, so file:// needs no rights of its own.
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  }
}

const fuseNames = Object.keys(FuseV1Options).filter((name): name is FuseName => !/^\d+$/.test(name))

/**
 * Sets every fuse that this Electron has. Fails when it has one that is not listed above; one that it is too old for is left to
 * `fuseFaults` to judge.
 */
export async function setFuses(executable: string, wanted: Wanted): Promise<void> {
  const wire = await getCurrentFuseWire(executable)
  const present = fuseNames.filter(name => wire[FuseV1Options[name]] !== undefined)
  const states = Object.fromEntries(present.map(name => [FuseV1Options[name], wanted[name]]))
  const config = {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // A changed program no longer matches Electron's own signature, and a Mac would not start it; other systems pass over this.
    resetAdHocDarwinSignature: true,
    ...states,
  }
  // The library asks the compiler for all nine, which an old Electron has not got; at run time it insists on those there are.
  await flipFuses(executable, config as Parameters<typeof flipFuses>[1])
}

export type FuseStanding = 'on' | 'off' | 'missing' | 'removed'

/** How every fuse stands in a program. */
export async function readFuses(executable: string): Promise<Record<FuseName, FuseStanding>> {
  const wire = await getCurrentFuseWire(executable)
  const standings = fuseNames.map(name => [name, standingOf(wire[FuseV1Options[name]])])
  // The names are the keys they were made from.
  return Object.fromEntries(standings) as Record<FuseName, FuseStanding>
}

function standingOf(state: FuseState | undefined): FuseStanding {
  if (state === undefined) return 'missing'
  if (state === FuseState.REMOVED) return 'removed'
  return state === FuseState.ENABLE ? 'on' : 'off'
}

export interface FuseFault {
  readonly name: FuseName
  readonly is: FuseStanding
  readonly shouldBe: FuseStanding
}

/** The fuses that stand otherwise than they should; none when all is well. */
export async function fuseFaults(executable: string, wanted: Wanted): Promise<FuseFault[]> {
  const found = await readFuses(executable)
  return fuseNames
    .map((name): FuseFault => ({ name, is: found[name], shouldBe: wanted[name] ? 'on' : 'off' }))
    .filter(({ is, shouldBe }) => is !== shouldBe)
}
