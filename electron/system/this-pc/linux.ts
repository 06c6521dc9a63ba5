/** Reads a Linux PC from its own files and a few commands that only read. */
import type { Fact } from '../../../shared/devices/reading.ts'
import type { Collector, Tools } from './collector.ts'
import { linuxProtection } from './linux-protection.ts'
import { browsersIn, machineFacts, officeIn, sizeFacts, systemFacts } from './parse-linux.ts'

const dmi = '/sys/class/dmi/id/'

export const linux: Collector = async (tools, today) => {
  const facts = await Promise.all([
    machine(tools),
    system(tools),
    sizes(tools),
    programs(tools),
    linuxProtection(tools, today),
  ])
  return { platform: 'linux', readOn: today, facts: facts.flat() }
}

async function machine({ read }: Tools): Promise<readonly Fact[]> {
  const [make, model, serial, box] = await Promise.all(
    ['sys_vendor', 'product_name', 'product_serial', 'chassis_type'].map(name => read(dmi + name)),
  )
  return machineFacts({ make, model, serial, box })
}

async function system({ read, release }: Tools): Promise<readonly Fact[]> {
  return systemFacts(await read('/etc/os-release'), release())
}

async function sizes({ memory, freeOn }: Tools): Promise<readonly Fact[]> {
  return sizeFacts(memory(), await freeOn('/'))
}

const browsers = [
  'firefox',
  'firefox-esr',
  'google-chrome-stable',
  'chromium',
  'microsoft-edge-stable',
]

async function programs({ run }: Tools): Promise<readonly Fact[]> {
  const packages = ['libreoffice-core', ...browsers]
  const format = '${db:Status-Abbrev} ${Package} ${Version}\\n'
  const told = await run('dpkg-query', ['-W', '-f', format, ...packages])
  return [officeIn(told), browsersIn(told)]
}
