/** What a question of the checklist can ask the device list; the content pack names one of them beside the question. */
export const listTopics = [
  'register',
  'supported',
  'kept-without-updates',
  'antivirus',
  'updates',
  'firewall',
  'screen-lock',
  'encryption',
  'own-devices',
] as const
export type ListTopic = (typeof listTopics)[number]
