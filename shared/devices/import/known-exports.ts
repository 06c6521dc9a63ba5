/** The headings in the exports of programs that IT firms use, each with where it was read. All can be corrected on screen. */
import type { Fact } from './fact-text.ts'

export interface KnownExport {
  readonly name: string
  /** Where its headings were read. Nobody has brought in a file that such a program wrote itself. */
  readonly source: string
  readonly readOn: string
  /** What was not to be found in what the maker publishes; null where all that stands here was. */
  readonly notChecked: string | null
  /** Each of these lists is enough: headings that are all there and that no other program writes together. */
  readonly tells: readonly (readonly string[])[]
  /** Null for a heading that means something else there than anywhere else, so that nothing is guessed from its name. */
  readonly headings: Readonly<Record<string, Fact | null>>
}

const readOn = '2026-11-30'

/** A heading that was not found in its source is left out: it is then guessed as in anybody's list. */
export const knownExports: readonly KnownExport[] = [
  {
    name: 'Microsoft Intune',
    source:
      'Microsoft, “Intune reports and properties available using Graph API”, the columns received for DevicesWithInventory (Devices, All devices, Export), dated 14 March 2024',
    readOn,
    notChecked: null,
    tells: [
      ['Device name', 'Serial number', 'OS version', 'Ownership'],
      ['Device name', 'Managed by', 'Compliance'],
    ],
    headings: {
      'Device name': 'name',
      'Serial number': 'serial',
      Manufacturer: 'make',
      Model: 'model',
      OS: 'os',
      'OS version': 'osVersion',
      SkuFamily: 'osEdition',
      Ownership: 'ownership',
      Encrypted: 'encryption',
      'Primary user display name': 'usedBy',
      'Last check-in': 'lookedAtOn',
      // A name for the console alone, and groups that each firm makes for itself.
      'Management name': null,
      Category: null,
      UserId: null,
    },
  },
  {
    name: 'Snipe-IT',
    source:
      'Snipe-IT’s own code: ReportsController.php (custom asset report), AssetPresenter.php (list of assets) and the English words of both',
    readOn,
    notChecked: null,
    tells: [
      ['Asset Tag', 'Serial', 'Model', 'Category'],
      ['Asset Tag', 'Checked Out To'],
      ['Asset Tag', 'Checked Out', 'Serial'],
    ],
    headings: {
      'Asset Name': 'name',
      // Many give their devices no name there; the tag is then what people call it.
      'Asset Tag': 'name',
      Serial: 'serial',
      Model: 'model',
      'Model No.': null,
      Category: 'kind',
      Manufacturer: 'make',
      Location: 'place',
      'Default Location': 'place',
      'Checked Out': 'usedBy',
      'Checked Out To': 'usedBy',
      // Whether it was given to a person, a place or another device.
      Type: null,
      Purchased: 'boughtOn',
      'Purchase Date': 'boughtOn',
      // A number of months.
      Warranty: null,
      'Warranty Expires': 'warrantyUntil',
      Supplier: 'supplier',
      Status: 'state',
      // When the home means to replace it, not when its maker stops the updates.
      EOL: null,
      'EOL Date': null,
      'Last Audit': 'lookedAtOn',
      Notes: 'note',
    },
  },
  {
    name: 'Lansweeper',
    source:
      'Reports for Lansweeper as people publish them (SQL over tblAssets, tblAssetCustom, tsysAssetTypes, tsysOS and tblState), which name the columns of its exports',
    readOn,
    notChecked: 'its maker’s own list of columns, and what its cloud edition exports',
    tells: [
      ['AssetName', 'Serialnumber'],
      ['AssetName', 'AssetTypename'],
      ['AssetName', 'AssetType', 'Lastseen'],
    ],
    headings: {
      AssetName: 'name',
      AssetTypename: 'kind',
      AssetType: 'kind',
      Manufacturer: 'make',
      Model: 'model',
      Serialnumber: 'serial',
      Location: 'place',
      OSname: 'os',
      OS: 'os',
      OSRelease: 'osVersion',
      Version: 'osVersion',
      Username: 'usedBy',
      PurchaseDate: 'boughtOn',
      Warrantydate: 'warrantyUntil',
      Lastseen: 'lookedAtOn',
      Statename: 'state',
      // A number that stands for a state.
      State: null,
    },
  },
  {
    name: 'GLPI',
    source:
      'GLPI’s own code: rawSearchOptions of Computer and Item_OperatingSystem, and the headings that Spreadsheet.php writes',
    readOn,
    notChecked: null,
    tells: [
      ['Name', 'Serial number', 'Operating System - Name'],
      ['Name', 'Serial number', 'Alternate username'],
    ],
    headings: {
      Name: 'name',
      Status: 'state',
      Manufacturer: 'make',
      'Serial number': 'serial',
      Type: 'kind',
      Model: 'model',
      'Operating System - Name': 'os',
      'Operating System - Version': 'osVersion',
      'Operating System - Edition': 'osEdition',
      Location: 'place',
      'Last inventory date': 'lookedAtOn',
      // When the record was last written in, by whomever.
      'Last update': null,
      User: 'usedBy',
      'Alternate username': 'usedBy',
      Comments: 'note',
    },
  },
  {
    name: 'Jamf',
    source:
      'The attributes of a computer in Jamf Pro, which name the columns of an advanced search, as listed in public code that works with them (Terraform provider of Deployment Theory)',
    readOn,
    notChecked: 'its maker’s own English list, and the headings for phones and tablets',
    tells: [
      ['JSS Computer ID'],
      ['JSS Mobile Device ID'],
      ['Computer Name', 'Serial Number', 'Last Check-in'],
      ['Computer Name', 'Serial Number', 'Last Inventory Update'],
      ['Computer Name', 'FileVault 2 Status'],
    ],
    headings: {
      'Computer Name': 'name',
      'Display Name': 'name',
      'Serial Number': 'serial',
      Make: 'make',
      Model: 'model',
      'Operating System': 'os',
      'Operating System Name': 'os',
      'Operating System Version': 'osVersion',
      'Full Name': 'usedBy',
      'FileVault 2 Status': 'encryption',
      'Firewall Enabled': 'firewall',
      Building: 'place',
      Room: 'place',
      'Last Check-in': 'lookedAtOn',
      'Last Inventory Update': 'lookedAtOn',
      'PO Date': 'boughtOn',
      'Purchased or Leased': 'ownership',
      // Who sold it, not who made it.
      Vendor: 'supplier',
      'Warranty Expiration': 'warrantyUntil',
    },
  },
]
