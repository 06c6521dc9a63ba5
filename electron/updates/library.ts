/**
 * electron-updater, held to the rules of this house: it takes in the one installer that a signed description names, has
 * Windows check its publisher, and starts it when it is told to. It asks nobody anything and decides nothing by itself.
 */
import {
  NsisUpdater,
  Provider,
  type ResolvedUpdateFileInfo,
  type UpdateInfo,
} from 'electron-updater'
import type { Offer } from './check-release.ts'
import { UpdateTrouble } from './take-in.ts'

export interface LibraryEdges {
  readonly version: string
  /** The file that says where updates come from and who publishes them; the library reads the publishers in it. */
  readonly sourceFile: string
  /** Its own folder, `updates`, lies in this one. */
  readonly baseFolder: string
  readonly platform: NodeJS.Platform
  readonly report: (name: string, error: unknown) => void
}

/** Brings the installer to a path, whole and right, or throws. */
export type Bring = (to: string) => Promise<void>

export interface Library {
  /** Resolves to where the installer lies. One that is there already is looked at again, and not brought twice. */
  readonly take: (offer: Offer, bring: Bring) => Promise<string>
  /** Starts the installer that was taken. Whatever keeps it from starting, `onError` hears. */
  readonly start: (isAppToReturn: boolean, onError: (error: unknown) => void) => boolean
}

/** What the library says of a signature that it could not look at, and then takes for good. */
const wasNotLookedAt = /ignoring signature validation/i

export function createLibrary(edges: LibraryEdges): Library {
  const updater = new HeldUpdater(edges)
  return {
    take: (offer, bring) => updater.take(offer, bring),
    start: (isAppToReturn, onError) => {
      updater.once('error', onError)
      return updater.install(false, isAppToReturn)
    },
  }
}

/** The one for Windows; elsewhere it takes files in the same way, and nothing is started through it. */
class HeldUpdater extends NsisUpdater {
  /** How often the library could not look at a signature. */
  private notLookedAt = 0
  private taking: { readonly offer: Offer; readonly bring: Bring } | null = null

  constructor({ version, sourceFile, baseFolder, platform, report }: LibraryEdges) {
    super(null, appAround({ version, sourceFile, baseFolder }))
    this.autoDownload = false
    this.autoInstallOnAppQuit = false
    this.allowDowngrade = false
    this.allowPrerelease = false
    // It would ask for more than one file, and put a new one together from parts of an old one.
    this.disableDifferentialDownload = true
    this.disableWebInstaller = true
    this.logger = {
      info: () => undefined,
      warn: (message?: unknown) => {
        if (wasNotLookedAt.test(String(message))) this.notLookedAt += 1
      },
      error: (message?: unknown) => report('taking an update in', message),
    }
    const usual = this.verifyUpdateCodeSignature
    this.verifyUpdateCodeSignature = async (publishers, file) => {
      const before = this.notLookedAt
      const fault = platform === 'win32' ? await usual(publishers, file) : null
      return fault ?? (this.notLookedAt > before ? 'Windows could not look at it.' : null)
    }
    // A member that its types leave out. Its own way to the network follows redirects and says more than the address.
    Object.assign(this, { httpExecutor: { download: this.download.bind(this) } })
    // Its errors come to whoever waits for a step as well; one that nobody listens for would end the app.
    this.on('error', () => undefined)
  }

  async take(offer: Offer, bring: Bring): Promise<string> {
    this.taking = { offer, bring }
    // Compares the versions once more, as the library does: no older one, and not the same.
    const found = await this.checkForUpdates()
    if (found?.isUpdateAvailable !== true) throw new UpdateTrouble('not-kept')
    try {
      const [file] = await this.downloadUpdate(found.cancellationToken)
      if (file === undefined) throw new UpdateTrouble('not-kept')
      return file
    } catch (error) {
      throw troubleOf(error)
    }
  }

  /** In the place of asking an address: what was signed. It would also make a number for this PC and keep it in a file. */
  protected override getUpdateInfoAndProvider() {
    if (this.taking === null) return Promise.reject(new UpdateTrouble('no-installer'))
    const { release, installer } = this.taking.offer
    const { name: url, bytes: size, sha512 } = installer
    const { version, releasedOn: releaseDate } = release
    const info = { version, releaseDate, files: [{ url, size, sha512 }], path: url, sha512 }
    return Promise.resolve({ info, provider: new OneFile(info) })
  }

  private async download(_url: URL, to: string): Promise<string> {
    await this.taking?.bring(to)
    return to
  }
}

class OneFile extends Provider<UpdateInfo> {
  private readonly info: UpdateInfo

  constructor(info: UpdateInfo) {
    // Without the library's own way to the network, there is nothing to be asked with.
    super({ isUseMultipleRangeRequest: false, platform: 'win32', executor: null as never })
    this.info = info
  }

  override getLatestVersion(): Promise<UpdateInfo> {
    return Promise.resolve(this.info)
  }

  override resolveFiles({ files }: UpdateInfo): ResolvedUpdateFileInfo[] {
    // Never asked for: what it is brought from, `Bring` knows.
    return files.map(info => ({
      url: new URL(info.url, 'https://care-cyber-check.invalid/'),
      info,
    }))
  }
}

function troubleOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const isUnsigned = code === 'ERR_UPDATER_INVALID_SIGNATURE'
  return isUnsigned ? new UpdateTrouble('not-signed', { cause: error }) : error
}

type AppAround = NonNullable<ConstructorParameters<typeof NsisUpdater>[1]>

function appAround(edges: Pick<LibraryEdges, 'version' | 'sourceFile' | 'baseFolder'>): AppAround {
  return {
    version: edges.version,
    name: 'Care Cyber Check',
    // It would do nothing at all in an app under development.
    isPackaged: true,
    appUpdateConfigPath: edges.sourceFile,
    userDataPath: edges.baseFolder,
    baseCachePath: edges.baseFolder,
    whenReady: () => Promise.resolve(),
    // Closing the app is nobody's business but ours.
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: () => undefined,
  }
}
