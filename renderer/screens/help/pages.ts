interface Page {
  readonly to: string
  readonly title: string
  /** Other words that people look for it by. */
  readonly also: string
}

/** The pages that can be gone to by name. */
export const pages: readonly Page[] = [
  { to: '/', title: 'Today', also: 'home start what next' },
  { to: '/checklist', title: 'Checklist', also: 'all questions topics answers' },
  { to: '/checklist/quick', title: 'Ten-minute check', also: 'quick short 10 minutes' },
  {
    to: '/checklist/by/dspt',
    title: 'DSPT: words to paste',
    also: 'toolkit data security and protection standards met approaching return 30 June NHS',
  },
  {
    to: '/devices',
    title: 'Devices',
    also: 'computers PCs laptops tablets phones register inventory assets equipment router printer old unsafe updates',
  },
  {
    to: '/devices/ends',
    title: 'What ends when',
    also: 'end of support updates windows 10 11 out of date unsupported old devices',
  },
  {
    to: '/devices/replace',
    title: 'What to replace, and when',
    also: 'budget owner buy new devices computers',
  },
  {
    to: '/devices/read',
    title: 'Read this PC',
    also: 'device computer make model serial encryption antivirus USB stick reader',
  },
  {
    to: '/systems',
    title: 'Systems and online services',
    also: 'software apps suppliers care records eMAR rota payroll email banking certificate two-step sign-in contract data',
  },
  {
    to: '/advisories',
    title: 'Advisories',
    also: 'warnings alerts news what happened does it concern us CSOC two-step updates',
  },
  { to: '/plan', title: 'Plan', also: 'actions to do tasks jobs due' },
  {
    to: '/cards',
    title: 'Staff cards',
    also: 'posters training lessons quiz learning staff room wall',
  },
  {
    to: '/reports',
    title: 'Reports',
    also: 'print PDF Word inspection finished checks IT questions',
  },
  {
    to: '/compare',
    title: 'Homes like ours',
    also: 'compare benchmark others average sector survey 2025 services like ours review figures results ahead',
  },
  {
    to: '/share',
    title: 'Share with the review',
    also: 'send answers anonymous national landscape review upload stop sharing take back no network file USB stick e-mail',
  },
  {
    to: '/share/letters',
    title: 'Sent and waiting',
    also: 'share receipt file letter review tries network connection correct withdraw',
  },
  {
    to: '/help',
    title: 'Help and glossary',
    also: 'phone numbers emergency attack keyboard keys words meaning',
  },
  {
    to: '/settings',
    title: 'Settings',
    also: 'service name copies backup folder new PC version about remove',
  },
  {
    to: '/privacy',
    title: 'What this app keeps, and what leaves this PC',
    also: 'privacy data protection GDPR stored where folder who can read sent internet tracking',
  },
  {
    to: '/privacy/erase',
    title: 'Erase everything',
    also: 'delete wipe remove all records copies backups start again new owner sell PC uninstall',
  },
  {
    to: '/privacy/licences',
    title: 'Whose work is inside',
    also: 'licences open source third party notices credits about Electron Chromium',
  },
  {
    to: '/settings/lock',
    title: 'Lock your records',
    also: 'passphrase password encrypt encryption lock recovery code forgotten idle who can read',
  },
  {
    to: '/settings/backups',
    title: 'Backups',
    also: 'back up copy restore go back test USB stick second place new PC lost damaged',
  },
  {
    to: '/settings/updates',
    title: 'Updates of this app',
    also: 'new version upgrade newer install latest release look check for updates go back',
  },
  { to: '/services/new', title: 'Add another service', also: 'new home branch second' },
]
