/** Asks a Linux PC how it is protected. */
import type { Fact } from '../../../shared/devices/reading.ts'
import type { Tools } from './collector.ts'
import {
  accountFacts,
  antivirusFacts,
  antivirusUnits,
  automaticIn,
  encryptionIn,
  firewallIn,
  lastUpdatedIn,
  remoteIn,
  screenLockIn,
} from './parse-linux-protection.ts'

/** Each on its own, all at once: the slowest decides how long it takes. */
export async function linuxProtection(tools: Tools, today: string): Promise<readonly Fact[]> {
  const { run, read } = tools
  const units = (names: readonly string[]) => run('systemctl', ['is-active', ...names])
  const setting = (schema: string, key: string) => run('gsettings', ['get', schema, key])
  const facts = await Promise.all([
    Promise.all([read('/var/log/dpkg.log'), read('/var/log/dpkg.log.1')]).then(logs =>
      lastUpdatedIn(logs, today),
    ),
    run('apt-config', ['dump', 'APT::Periodic::Unattended-Upgrade']).then(automaticIn),
    run('lsblk', ['--json', '--output', 'TYPE,MOUNTPOINTS']).then(encryptionIn),
    units(antivirusUnits).then(antivirusFacts),
    Promise.all([read('/etc/ufw/ufw.conf'), units(['ufw', 'firewalld', 'nftables'])]).then(
      ([ufw, active]) => firewallIn(ufw, active),
    ),
    Promise.all([
      setting('org.gnome.desktop.screensaver', 'lock-enabled'),
      setting('org.gnome.desktop.session', 'idle-delay'),
      setting('org.gnome.desktop.screensaver', 'lock-delay'),
    ]).then(([lock, idle, delay]) =>
      screenLockIn({ desktop: process.env['XDG_CURRENT_DESKTOP'] ?? '', lock, idle, delay }),
    ),
    Promise.all([run('id', ['-u']), run('id', ['-Gn']), run('passwd', ['-S'])]).then(
      ([number, groups, password]) => accountFacts({ number, groups, password }),
    ),
    Promise.all([
      units(['xrdp', 'gnome-remote-desktop']),
      run('systemctl', ['--user', 'is-active', 'gnome-remote-desktop']),
    ]).then(([all, own]) => remoteIn(all, own)),
  ])
  return facts.flat()
}
