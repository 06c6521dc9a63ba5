import type { ListTopic } from '../../../../shared/devices/list-topics.ts'

/** What the list shows when people come from a question of the checklist. */
export const topicFilterWords: Readonly<Record<ListTopic, string>> = {
  register: 'Only where the register has gaps',
  supported: 'Only without updates, or where we cannot tell',
  'kept-without-updates': 'Only without a reason to keep it, or where we cannot tell',
  antivirus: 'Only without antivirus, or not known',
  updates: 'Only with updates off, or not known',
  firewall: 'Only with the firewall off, or not known',
  'screen-lock': 'Only without a screen lock, or not known',
  encryption: 'Only not encrypted, or not known',
  'own-devices': 'Only staff’s own that are not locked or not encrypted',
}
