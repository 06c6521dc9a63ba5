/** The safe that the operating system keeps for the person who is signed in. */

/** The part of Electron's safeStorage that is used. */
export interface SystemSafe {
  readonly isEncryptionAvailable: () => boolean
  readonly encryptString: (text: string) => Buffer
  readonly decryptString: (encrypted: Buffer) => string
  /** On Linux alone: "basic_text" is a safe without a lock. */
  readonly getSelectedStorageBackend?: () => string
}

export interface Safe {
  /** Whether there is one, with a lock of its own. */
  readonly isThere: () => boolean
  readonly keep: (key: Uint8Array) => string
  /** Null where it does not give the key out: another PC, another person, a new password of Windows. */
  readonly give: (kept: string) => Uint8Array | null
}

export function safeOf(system: SystemSafe, platform: NodeJS.Platform): Safe {
  const isThere = (): boolean =>
    system.isEncryptionAvailable() &&
    (platform !== 'linux' || system.getSelectedStorageBackend?.() !== 'basic_text')
  return {
    isThere,
    keep: key => system.encryptString(Buffer.from(key).toString('base64')).toString('base64'),
    give: kept => {
      try {
        return isThere()
          ? Buffer.from(system.decryptString(Buffer.from(kept, 'base64')), 'base64')
          : null
      } catch {
        return null
      }
    },
  }
}
