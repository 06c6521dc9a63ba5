/** Which installer fits this PC, and whether the app starts it or shows it. */
import type { System } from '../../shared/updates/release.ts'

interface Process {
  readonly platform: NodeJS.Platform
  readonly arch: string
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface InstallerFor {
  /** Null where no installer is made for such a PC. */
  readonly system: System | null
  /**
   * Only Windows' own is started. On Linux the library runs commands as the administrator and takes an AppImage away before
   * the new one is in its place; on a Mac it wants another kind of file, which nobody here has tried. There a person opens it.
   */
  readonly way: 'runs' | 'shows'
}

export function installerFor({ platform, arch, env }: Process): InstallerFor {
  if (platform === 'win32') return { system: 'windows', way: 'runs' }
  const way = 'shows'
  if (platform === 'darwin') return { system: arch === 'arm64' ? 'mac-arm' : 'mac-intel', way }
  if (platform !== 'linux' || arch !== 'x64') return { system: null, way }
  return { system: env['APPIMAGE'] === undefined ? 'linux-deb' : 'linux-appimage', way }
}
