/** Asks the browser, in the page, for everything that a person could be asked to permit. */

/** What is newer than the types of the DOM. */
interface BeyondTypes {
  readonly usb?: { readonly requestDevice: (options: object) => Promise<unknown> }
  readonly serial?: { readonly requestPort: () => Promise<unknown> }
  readonly hid?: { readonly requestDevice: (options: object) => Promise<unknown> }
  readonly bluetooth?: { readonly requestDevice: (options: object) => Promise<unknown> }
  readonly IdleDetector?: { readonly requestPermission: () => Promise<unknown> }
  readonly queryLocalFonts?: () => Promise<unknown>
  readonly getScreenDetails?: () => Promise<unknown>
}

/** What came of each: "denied", "refused: " and the name of the error, or "got" and what. */
export async function askForEverything(): Promise<Record<string, string>> {
  const devices = navigator as unknown as BeyondTypes
  const newer = window as unknown as BeyondTypes
  const asks: Record<string, () => Promise<unknown> | undefined> = {
    notifications: () => Notification.requestPermission(),
    place: () =>
      new Promise((yes, no) => {
        navigator.geolocation.getCurrentPosition(yes, ({ code }) => {
          no(new DOMException('', String(code)))
        })
      }),
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
    'reading the clipboard': () => navigator.clipboard.readText(),
    'writing the clipboard': () => navigator.clipboard.writeText('x'),
    usb: () => devices.usb?.requestDevice({ filters: [] }),
    serial: () => devices.serial?.requestPort(),
    hid: () => devices.hid?.requestDevice({ filters: [] }),
    bluetooth: () => devices.bluetooth?.requestDevice({ acceptAllDevices: true }),
    music: () => navigator.requestMIDIAccess({ sysex: true }),
    'waking the screen': () => navigator.wakeLock.request(),
    'idle time': () => newer.IdleDetector?.requestPermission(),
    'local fonts': () => newer.queryLocalFonts?.(),
    'other screens': () => newer.getScreenDetails?.(),
    'full screen': () => document.documentElement.requestFullscreen(),
    'room for good': () => navigator.storage.persist(),
  }
  const inWords = (got: unknown) => {
    if (got === undefined || got === false || (Array.isArray(got) && got.length === 0))
      return 'none'
    return got === 'denied' ? 'denied' : `got ${typeof got}`
  }
  const came: Record<string, string> = {}
  for (const [name, attempt] of Object.entries(asks)) {
    // Full screen is neither given nor refused.
    const silence = new Promise<string>(done => setTimeout(() => done('silence'), 1000))
    const answer = (async () => attempt())().then(
      inWords,
      (error: unknown) => `refused: ${(error as Error).name}`,
    )
    came[name] = await Promise.race([answer, silence])
  }
  return came
}

/** The names of the permissions that the page holds already, out of all that Chromium knows. */
export async function grantedNames(): Promise<readonly string[]> {
  const names = [
    ...['accelerometer', 'background-fetch', 'background-sync', 'camera', 'clipboard-read'],
    ...['clipboard-write', 'display-capture', 'geolocation', 'gyroscope', 'idle-detection'],
    ...['keyboard-lock', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'notifications'],
    ...['payment-handler', 'periodic-background-sync', 'persistent-storage', 'pointer-lock'],
    ...['screen-wake-lock', 'storage-access', 'window-management'],
  ]
  const states = names.map(async name => {
    // The types know fewer names than the browser; a browser that knows fewer still says so with an error.
    const asked = navigator.permissions.query({ name: name as PermissionName })
    return { name, state: await asked.then(({ state }) => state).catch(() => 'unknown') }
  })
  const granted = (await Promise.all(states)).filter(({ state }) => state === 'granted')
  return granted.map(({ name }) => name)
}
