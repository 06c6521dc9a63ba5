/** The headings in the exports of programs that IT firms use. Written from memory of their documentation, so correctable on screen. */
import type { Fact } from './fact-text.ts'

export interface KnownExport {
  readonly name: string
  /** Headings that are all there and that no other program writes together. */
  readonly tells: readonly string[]
  readonly headings: Readonly<Record<string, Fact>>
}

/** Not checked against a live copy of any of them (as of this release); what is missing here is simply left out. */
export const knownExports: readonly KnownExport[] = [
  {
    name: 'Microsoft Intune',
    tells: ['Device name', 'Serial number', 'OS version', 'Ownership'],
    headings: {
      'Device name': 'name',
      'Serial number': 'serial',
      Manufacturer: 'make',
      Model: 'model',
      OS: 'os',
      'OS version': 'osVersion',
      'SKU Family': 'osEdition',
      Ownership: 'ownership',
      Encrypted: 'encryption',
      'Primary user display name': 'usedBy',
      'Last check-in': 'lookedAtOn',
    },
  },
  {
    name: 'Snipe-IT',
    tells: ['Asset Tag', 'Serial', 'Model', 'Category'],
    headings: {
      'Asset Name': 'name',
      Serial: 'serial',
      Model: 'model',
      Category: 'kind',
      Manufacturer: 'make',
      Location: 'place',
      'Checked Out': 'usedBy',
      'Purchase Date': 'boughtOn',
      'Warranty Expires': 'warrantyUntil',
      Supplier: 'supplier',
      Status: 'state',
      'EOL Date': 'supportEndsOn',
      'Last Audit': 'lookedAtOn',
      Notes: 'note',
    },
  },
  {
    name: 'Lansweeper',
    tells: ['AssetName', 'AssetTypename', 'Serialnumber'],
    headings: {
      AssetName: 'name',
      AssetTypename: 'kind',
      Manufacturer: 'make',
      Model: 'model',
      Serialnumber: 'serial',
      Location: 'place',
      OSname: 'os',
      OSRelease: 'osVersion',
      Username: 'usedBy',
      PurchaseDate: 'boughtOn',
      Warrantydate: 'warrantyUntil',
      Lastseen: 'lookedAtOn',
      Statename: 'state',
    },
  },
  {
    name: 'GLPI',
    tells: ['Name', 'Serial number', 'Operating System - Name'],
    headings: {
      Name: 'name',
      Status: 'state',
      Manufacturers: 'make',
      'Serial number': 'serial',
      Types: 'kind',
      Models: 'model',
      'Operating System - Name': 'os',
      'Operating System - Version': 'osVersion',
      Locations: 'place',
      'Last update': 'lookedAtOn',
      'Alternate username': 'usedBy',
    },
  },
  {
    name: 'Jamf',
    tells: ['Jamf Pro ID', 'Serial Number'],
    headings: {
      'Computer Name': 'name',
      'Display Name': 'name',
      'Serial Number': 'serial',
      Model: 'model',
      'Operating System': 'os',
      'Operating System Version': 'osVersion',
      'OS Version': 'osVersion',
      'Full Name': 'usedBy',
      'FileVault 2 Status': 'encryption',
      Building: 'place',
      'Last Check-in': 'lookedAtOn',
      'Last Inventory Update': 'lookedAtOn',
      'PO Date': 'boughtOn',
      'Warranty Expiration': 'warrantyUntil',
    },
  },
]
