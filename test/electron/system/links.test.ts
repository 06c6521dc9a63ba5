import { describe, expect, it } from 'vitest'
import { listedLink, openLink, showFolder } from '../../../electron/system/links.ts'
import { knownHosts } from '../../../shared/keeping/known-hosts.ts'
import { failureOf } from '../../support/temporary-calls.ts'

describe('a link', () => {
  it.each(knownHosts)('to %s opens in the browser', host => {
    expect(listedLink(`https://${host}/guidance?for=care#top`)).toBe(
      `https://${host}/guidance?for=care#top`,
    )
    expect(listedLink(`https://${host}:443/`)).toBe(`https://${host}/`)
  })

  it.each(
    knownHosts.flatMap(host => [
      `http://${host}/`,
      `ftp://${host}/`,
      `file://${host}/`,
      `https://user@${host}/`,
      `https://user:pw@${host}/`,
      `https://${host}:8443/`,
      `https://${host}:80/`,
      `https://${host}.evil.com/`,
      `https://evil-${host}/`,
      `https://evil.com/${host}`,
      `https://evil.com#${host}`,
      `https://evil.com?${host}`,
      `https://${host}@evil.com/`,
      `https://${host}./`,
      `//${host}/`,
      host,
    ]),
  )('does not open: %s', url => {
    expect(listedLink(url)).toBeNull()
  })

  it.each([
    '',
    'https://',
    'https://gov.uk/',
    'https://cqc.org.uk/',
    'https://x.www.gov.uk/',
    'https://www.gov.uk%2eevil.com/',
    'https://www.gоv.uk/',
    'https:\\\\evil.com\\www.gov.uk',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///C:/Windows/System32/calc.exe',
    'ms-msdt:/id',
    'search-ms:query=x',
    'mailto:a@www.gov.uk',
    'tel:999',
    'app://care-cyber-check/index.html',
    'calc.exe',
    '\\\\server\\share',
  ])('does not open: %j', url => {
    expect(listedLink(url)).toBeNull()
  })
})

describe('opening', () => {
  const opened: string[] = []
  const open = (href: string) => Promise.resolve(void opened.push(href))

  it('hands on the address as the browser reads it', async () => {
    await openLink('HTTPS://WWW.GOV.UK/a/../b', open)
    expect(opened).toEqual(['https://www.gov.uk/b'])
  })

  it('refuses what is not on the list, in words, and opens nothing', async () => {
    opened.length = 0
    expect(await failureOf(() => openLink('https://evil.com/', open))).toBe(
      'invalid: The app does not open that address.',
    )
    expect(opened).toEqual([])
  })

  it('shows the address when there is no browser', async () => {
    const none = () => Promise.reject(new Error('No application found'))
    expect(await failureOf(() => openLink('https://www.gov.uk/', none))).toBe(
      'unexpected: The browser did not open. The address is https://www.gov.uk/',
    )
  })

  it('says where the folder is when it does not open', async () => {
    await showFolder('/records', () => Promise.resolve(''))
    expect(await failureOf(() => showFolder('/records', () => Promise.resolve('no')))).toBe(
      'unexpected: The folder did not open. It is /records',
    )
  })
})
