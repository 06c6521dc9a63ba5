import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileFor, realFileFor } from '../../../electron/system/app-files.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

const home = 'app://care-cyber-check'

describe('an address of the app', () => {
  it.each([
    [`${home}/`, '/page/index.html'],
    [`${home}/index.html`, '/page/index.html'],
    [`${home}/index.html?theme=dark`, '/page/index.html'],
    [`${home}/index.html#/plan`, '/page/index.html'],
    [`${home}/index.html#../../secret`, '/page/index.html'],
    [`${home}/assets/index-C0de_f-1.js`, '/page/assets/index-C0de_f-1.js'],
    [`${home}/assets/arimo-latin-400-normal.woff2`, '/page/assets/arimo-latin-400-normal.woff2'],
    [`${home}/assets/-DZ0.css`, '/page/assets/-DZ0.css'],
  ])('%s is a file of the page', (url, file) => {
    expect(fileFor(url, '/page')).toBe(join(file))
  })
})

/** Ways that have led out of a folder in one program or another. */
const ways = [
  // Up and out.
  '/..',
  '/../secret.txt',
  '/../../etc/passwd',
  '/assets/../../secret.txt',
  '/assets/../index.html',
  '/./index.html',
  '/.',
  '/...',
  '/..../secret.txt',
  '//index.html',
  '//etc/passwd',
  '/assets//x.js',
  '/assets/',
  '///',
  // A sibling that begins with the same name.
  '/../page-evil/x.js',
  // Encoded.
  '/%2e%2e/secret.txt',
  '/%2E%2E/secret.txt',
  '/.%2e/secret.txt',
  '/%2e./secret.txt',
  '/..%2fsecret.txt',
  '/..%2Fsecret.txt',
  '/..%5csecret.txt',
  '/..%5Csecret.txt',
  '/assets%2f..%2f..%2fsecret.txt',
  '/%252e%252e%252fsecret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/%u002e%u002e/secret.txt',
  '/%69ndex.html',
  '/%',
  '/%zz',
  // Backslashes.
  '/..\\secret.txt',
  '/\\..\\secret.txt',
  '\\..\\secret.txt',
  '/assets\\..\\..\\secret.txt',
  '/..\\/secret.txt',
  // Other disks and other PCs.
  '/C:/Windows/win.ini',
  '/c:\\Windows\\win.ini',
  '/C%3A/Windows/win.ini',
  '/C|/Windows/win.ini',
  '//server/share/x.js',
  '/\\\\server\\share\\x.js',
  '/\\\\?\\C:\\Windows\\win.ini',
  '/\\\\.\\pipe\\x',
  // Streams, devices and names that Windows shortens or forgives.
  '/index.html:stream',
  '/index.html::$DATA',
  '/index.html%3a%3a$DATA',
  '/index.html.',
  '/index.html..',
  '/index.html ',
  '/index.html%20',
  '/CON',
  '/con.js',
  '/nul',
  '/NUL.txt',
  '/assets/aux.js',
  '/PRN',
  '/com1',
  '/COM9.js',
  '/lpt1.css',
  '/INDEX~1.HTM',
  // Odd letters.
  '/index.html%00',
  '/index.html\0.png',
  '/index.html%00.png',
  '/in\ndex.html',
  '/\t/index.html',
  '/ìndex.html',
  '/．．/secret.txt',
  '/․․/secret.txt',
  '/..∕secret.txt',
  '/*',
  '/index.*',
  '/~/secret.txt',
  '/$HOME',
  '/.env',
  '/.git/config',
]

const strangers = [
  'app://care-cyber-check.evil/index.html',
  'app://evil/index.html',
  'app://care-cyber-check@evil/index.html',
  'app://user@care-cyber-check/index.html',
  'app://user:pw@care-cyber-check/index.html',
  'app://care-cyber-check:80/index.html',
  'app://care-cyber-check-evil/index.html',
  'app://CARE-CYBER-CHECK/index.html',
  'app://care-cyber-check\\@evil/index.html',
  'app:///index.html',
  'app:index.html',
  'app:/index.html',
  'APP://care-cyber-check/index.html',
  ' app://care-cyber-check/index.html',
  'app2://care-cyber-check/index.html',
  'file:///etc/passwd',
  'file://care-cyber-check/index.html',
  'https://care-cyber-check/index.html',
  'http://localhost/index.html',
  'blob:app://care-cyber-check/index.html',
  'data:text/html,hello',
  'javascript:alert(1)',
  'about:blank',
  'chrome://settings',
  '/index.html',
  'index.html',
  '',
]

describe('an address that leads elsewhere', () => {
  it.each(ways)('is no file: %j', way => {
    expect(fileFor(`${home}${way}`, '/page')).toBeNull()
  })

  it.each(strangers)('is no file, whoever it belongs to: %j', url => {
    expect(fileFor(url, '/page')).toBeNull()
  })

  it('was tried in more than a hundred forms', () => {
    expect(new Set([...ways, ...strangers]).size).toBeGreaterThan(100)
  })
})

describe('on the disk', () => {
  function page() {
    const base = temporaryFolder()
    const root = join(base, 'page')
    for (const folder of ['page', 'page/assets', 'page-evil']) mkdirSync(join(base, folder))
    writeFileSync(join(root, 'index.html'), 'page')
    writeFileSync(join(base, 'secret.txt'), 'secret')
    writeFileSync(join(base, 'page-evil', 'x.js'), 'evil')
    return { base, root, find: (path: string) => realFileFor(`${home}/${path}`, root) }
  }

  it('a file that is there is found', () => {
    const { root, find } = page()
    expect(find('index.html')).toBe(join(root, 'index.html'))
  })

  it('a file that is not there is none', () => {
    const { find } = page()
    expect(find('assets/none.js')).toBeNull()
    expect(find('../secret.txt')).toBeNull()
  })

  it('a link is followed within the folder and never out of it', () => {
    const { base, root, find } = page()
    symlinkSync(join(root, 'index.html'), join(root, 'inside.html'))
    symlinkSync(join(base, 'secret.txt'), join(root, 'outside.txt'))
    symlinkSync(join(base, 'page-evil'), join(root, 'sibling'))
    symlinkSync(base, join(root, 'assets', 'up'))
    symlinkSync(root, join(root, 'self'))
    expect(find('inside.html')).toBe(join(root, 'index.html'))
    expect(find('outside.txt')).toBeNull()
    expect(find('sibling/x.js')).toBeNull()
    expect(find('assets/up/secret.txt')).toBeNull()
    expect(find('self')).toBeNull()
  })

  it('the folder of the page may itself be reached by a link', () => {
    const { base, root } = page()
    symlinkSync(root, join(base, 'current'))
    const found = realFileFor(`${home}/index.html`, join(base, 'current'))
    expect(found).toBe(join(root, 'index.html'))
  })
})
