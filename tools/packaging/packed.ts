/** Where things lie in what electron-builder makes. */
import { join } from 'node:path'

const names: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Care Cyber Check.app/Contents/MacOS/Care Cyber Check',
  win32: 'Care Cyber Check.exe',
}
const nameOnLinux = 'care-cyber-check'

/** The program in an unpacked folder; the names follow from electron-builder.yml. */
export function packedProgram(folder: string, platform: NodeJS.Platform): string {
  return join(folder, names[platform] ?? nameOnLinux)
}

/** The archive with the app itself. */
export function packedArchive(folder: string, platform: NodeJS.Platform): string {
  const resources = platform === 'darwin' ? 'Care Cyber Check.app/Contents/Resources' : 'resources'
  return join(folder, resources, 'app.asar')
}

/** The unpacked folder that electron-builder leaves in its output folder, on the machine it was made for. */
export function unpackedFolder(output: string, platform: NodeJS.Platform, arch: string): string {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  if (platform === 'darwin') return join(output, `mac${suffix}`)
  return join(output, `${platform === 'win32' ? 'win' : 'linux'}${suffix}-unpacked`)
}
