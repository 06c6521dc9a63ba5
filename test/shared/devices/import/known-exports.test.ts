import { expect, it } from 'vitest'
import { exportFrom, guessColumns } from '../../../../shared/devices/import/headings.ts'
import { knownExports } from '../../../../shared/devices/import/known-exports.ts'
import { planImport } from '../../../../shared/devices/import/plan.ts'
import { nothingKnown } from '../../../../shared/devices/nothing-known.ts'

interface Sample {
  readonly from: string
  /** All headings in the order of the source; see known-exports.ts for where each was read. */
  readonly headings: string
  /** What stands below some of them, in the form that the program writes. */
  readonly row: Readonly<Record<string, string>>
  readonly facts: object
}

const samples: readonly Sample[] = [
  {
    from: 'Microsoft Intune',
    headings:
      'Device ID,Device name,Enrollment date,Last check-in,Microsoft Entra Device ID,OS version,Microsoft Entra registered,EAS activation ID,Serial number,Manufacturer,Model,EAS activated,IMEI,Last EAS sync time,EAS reason,EAS status,Compliance grace period expiration,Security patch level,Wi-Fi MAC,MEID,Subscriber carrier,Total storage,Free storage,Management name,Category,UserId,Primary user UPN,Primary user email address,Primary user display name,WiFiIPv4Address,WiFiSubnetID,Compliance,Managed by,Ownership,Device state,Intune registered,Supervised,Encrypted,OS,SkuFamily,JoinType,Phone number,Jailbroken,ICCID,EthernetMAC,CellularTechnology,ProcessorArchitecture,EID',
    row: {
      'Device name': 'LARCH-PC1',
      'Enrollment date': '2024-01-09 10:02:11.0000000',
      'Last check-in': '2026-11-20 08:15:00.0000000',
      'OS version': '10.0.26100.4061',
      'Serial number': '00PF12',
      Manufacturer: 'LENOVO',
      Model: 'ThinkPad E14 Gen 5',
      'Management name': 'a_Windows_1/9/2024_10:02 AM',
      Category: 'Unassigned',
      'Primary user display name': 'Deputy manager',
      Compliance: 'Compliant',
      'Managed by': 'MDM',
      Ownership: 'Corporate',
      Encrypted: 'True',
      OS: 'Windows',
      SkuFamily: 'Pro',
    },
    facts: {
      name: 'LARCH-PC1',
      kind: 'laptop',
      make: 'LENOVO',
      model: 'ThinkPad E14 Gen 5',
      serial: '00PF12',
      os: 'windows',
      osEdition: 'Pro',
      osVersion: '10.0.26100.4061',
      usedBy: 'Deputy manager',
      ownership: 'owned',
      encryption: 'on',
      lookedAtOn: '2026-11-20',
    },
  },
  {
    from: 'Snipe-IT',
    headings:
      'Company,Asset Name,Asset Tag,Model,Model No.,Category,Manufacturer,Serial,Purchased,Cost,EOL,Order Number,Supplier,Location,Default Location,Checked Out,Type,Username,Employee No.,Manager,Department,Title,Status,Warranty,Warranty Expires,Value,Diff,Fully Depreciated,Checkout Date,Expected Checkin Date,Created At,Updated at,Deleted,Last Audit,Next Audit Date,Notes',
    row: {
      'Asset Name': 'Tablet of the first floor',
      'Asset Tag': 'LH-0004',
      Model: 'Galaxy Tab A8',
      'Model No.': 'SM-X200',
      Category: 'Tablets',
      Manufacturer: 'Samsung',
      Serial: 'R9',
      Purchased: '2023-05-02',
      EOL: '2026-05-02',
      Supplier: 'Care IT Ltd',
      Location: 'Larch House',
      'Checked Out': 'Care staff',
      Type: 'user',
      Username: 'care',
      Status: 'Ready to Deploy (deployed)',
      Warranty: '24',
      'Warranty Expires': '2025-05-02',
      'Last Audit': '2026-10-01 09:30:00',
      Notes: 'Cracked corner',
    },
    facts: {
      name: 'Tablet of the first floor',
      kind: 'tablet',
      make: 'Samsung',
      model: 'Galaxy Tab A8',
      serial: 'R9',
      boughtOn: '2023-05-02',
      supplier: 'Care IT Ltd',
      place: 'Larch House',
      usedBy: 'Care staff',
      state: 'in-use',
      warrantyUntil: '2025-05-02',
      lookedAtOn: '2026-10-01',
      note: 'Cracked corner',
    },
  },
  {
    from: 'Snipe-IT',
    headings:
      'ID,Company,Asset Name,Device Image,Asset Tag,Serial,Model,Model No.,Category,Status,Checked Out To,Employee Number,Location,Default Location,Manufacturer,Supplier,Purchase Date,Age,Purchase Cost,Order Number,EOL,Warranty,Warranty Expires,Notes,Checkouts,Checkins,Requests,Created At,Updated at,Checkout Date,Expected Checkin Date,Last Audit,Next Audit Date,BYOD',
    row: {
      'Asset Tag': 'LH-0005',
      Serial: 'R10',
      Model: 'OptiPlex 3080',
      Category: 'Desktops',
      Status: 'Ready to Deploy',
      Warranty: '36 months',
      'Purchase Date': '2024-04-03',
    },
    facts: {
      name: 'LH-0005',
      kind: 'desktop',
      serial: 'R10',
      model: 'OptiPlex 3080',
      state: 'spare',
      boughtOn: '2024-04-03',
    },
  },
  {
    from: 'Lansweeper',
    headings:
      'AssetID,AssetName,AssetType,icon,OS,Model,Manufacturer,IPAddress,MACAddress,Description,PurchaseDate,Warrantydate,Location,BarCode,Contact,Serialnumber,OrderNumber,Firstseen,Lastseen,Lasttried',
    row: {
      AssetID: '12',
      AssetName: 'LARCH-SRV',
      AssetType: 'Windows',
      OS: 'Win 2019',
      Model: 'PowerEdge T40',
      Manufacturer: 'Dell Inc.',
      Description: 'Files and print',
      PurchaseDate: '03/04/2021 00:00:00',
      Warrantydate: '03/04/2024 00:00:00',
      Location: 'Office',
      Serialnumber: '7XK',
      Lastseen: '20/11/2026 08:15:00',
    },
    facts: {
      name: 'LARCH-SRV',
      kind: 'server',
      os: 'windows-server',
      osVersion: '2019',
      make: 'Dell Inc.',
      model: 'PowerEdge T40',
      note: 'Files and print',
      boughtOn: '2021-04-03',
      warrantyUntil: '2024-04-03',
      place: 'Office',
      serial: '7XK',
      lookedAtOn: '2026-11-20',
    },
  },
  {
    from: 'GLPI',
    headings:
      'Name,Status,Manufacturer,Serial number,Type,Model,Operating System - Name,Location,Last update,Alternate username,Operating System - Version,Operating System - Edition,Operating System - Serial number,Last inventory date,Inventory number,Comments',
    row: {
      Name: 'larch-pc2',
      Status: 'In use',
      Manufacturer: 'HP',
      'Serial number': '5CG',
      Type: 'Low Profile Desktop',
      Model: 'HP ProDesk 400 G5',
      'Operating System - Name': 'Microsoft Windows 11 Professional',
      Location: 'Larch House > Office',
      'Last update': '2026-11-29 07:00:00',
      'Alternate username': 'Manager',
      'Operating System - Version': '23H2',
      'Operating System - Serial number': 'XXXXX',
      'Last inventory date': '2026-11-20 08:15:00',
    },
    facts: {
      name: 'larch-pc2',
      state: 'in-use',
      make: 'HP',
      serial: '5CG',
      kind: 'desktop',
      model: 'HP ProDesk 400 G5',
      os: 'windows',
      osEdition: 'Pro',
      osVersion: '23H2',
      place: 'Larch House > Office',
      usedBy: 'Manager',
      lookedAtOn: '2026-11-20',
    },
  },
  {
    from: 'Jamf',
    headings:
      'Asset Tag,Building,Computer Name,Department,Email Address,FileVault 2 Status,Firewall Enabled,Full Name,IP Address,JSS Computer ID,Last Check-in,Last Inventory Update,Make,Managed By,Model,Model Identifier,Operating System,Operating System Build,Operating System Version,PO Date,Purchased or Leased,Room,Serial Number,Username,Vendor,Warranty Expiration',
    row: {
      'Asset Tag': 'LH-0009',
      Building: 'Larch House',
      'Computer Name': 'larch-mac',
      'FileVault 2 Status': 'Boot Partitions Encrypted',
      'Firewall Enabled': 'Yes',
      'Full Name': 'Manager',
      'Last Check-in': '2026-11-20 08:15:09',
      Make: 'Apple',
      Model: 'MacBook Air (M2, 2022)',
      'Operating System': 'macOS 14.5.0',
      'Operating System Version': '14.5.0',
      'PO Date': '2023-05-02',
      'Purchased or Leased': 'Leased',
      'Serial Number': 'C02',
      Username: 'manager',
      Vendor: 'Care IT Ltd',
      'Warranty Expiration': '2026-05-02',
    },
    facts: {
      name: 'larch-mac',
      kind: 'laptop',
      place: 'Larch House',
      encryption: 'on',
      firewall: 'on',
      usedBy: 'Manager',
      lookedAtOn: '2026-11-20',
      make: 'Apple',
      model: 'MacBook Air (M2, 2022)',
      os: 'macos',
      osVersion: '14.5.0',
      boughtOn: '2023-05-02',
      ownership: 'leased',
      serial: 'C02',
      supplier: 'Care IT Ltd',
      warrantyUntil: '2026-05-02',
    },
  },
]

it.each(samples.map(each => [each.from, each] as const))(
  'reads a line of an export from %s as it stands',
  (from, sample) => {
    const headings = sample.headings.split(',')
    expect(Object.keys(sample.row).filter(heading => !headings.includes(heading))).toEqual([])
    const rows = [headings.map(heading => sample.row[heading] ?? '')]
    expect(exportFrom(headings)?.name).toBe(from)
    const columns = guessColumns(headings, rows)
    const { added, refused } = planImport({ devices: [], rows, firstRow: 2, headings, columns })
    expect(refused).toEqual([])
    expect(added).toEqual([{ row: 2, facts: { ...nothingKnown, ...sample.facts } }])
  },
)

it('knows no heading of theirs that does not stand in what was read', () => {
  const read = (name: string) =>
    samples.filter(({ from }) => from === name).flatMap(({ headings }) => headings.split(','))
  const notInASample = knownExports.map(({ name, headings }) => [
    name,
    Object.keys(headings).filter(heading => !read(name).includes(heading)),
  ])
  // Each program can show more columns than one of its lists has; these were read as well.
  expect(Object.fromEntries(notInASample)).toEqual({
    'Microsoft Intune': [],
    'Snipe-IT': ['EOL Date'],
    Lansweeper: [
      'AssetTypename',
      'OSname',
      'OSRelease',
      'Version',
      'Username',
      'Statename',
      'State',
    ],
    GLPI: ['User'],
    Jamf: ['Display Name', 'Operating System Name'],
  })
})

it('tells their exports from a list that somebody made', () => {
  expect(exportFrom(['Name', 'Kind', 'Make', 'Model', 'Serial number', 'Place'])).toBeNull()
  expect(exportFrom(['Device name', 'Serial number', 'Model', 'User'])).toBeNull()
})
