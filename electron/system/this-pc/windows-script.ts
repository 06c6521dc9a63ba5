/** The one script that reads a Windows PC. It only reads, needs no administrator, and asks for numbers and fixed names, never for translated words. */

/** The names of its parts; each is read on its own, so that one that fails takes nothing else with it. */
export const partNames = [
  'computer',
  'case',
  'serial',
  'system',
  'updates',
  'lastUpdates',
  'encryption',
  'antivirus',
  'defender',
  'endpoint',
  'firewall',
  'screenLock',
  'account',
  'remoteDesktop',
  'office',
  'browsers',
  'disk',
  'windows11',
] as const
export type PartName = (typeof partNames)[number]

export const readingFormat = 'care-cyber-check-reading'

const helpers = String.raw`
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

# Everything outside plain ASCII is written as \u1234, whatever alphabet this PC uses.
function ConvertTo-PlainText([string] $Text) {
  [regex]::Replace($Text, '[^\x20-\x7E]', { param($m) '\u{0:x4}' -f [int][char]$m.Value })
}

# Nothing where the key or the value is not there. Any other trouble is told.
function Get-RegistryValue([string] $Path, [string] $Name) {
  if (-not (Test-Path -LiteralPath $Path)) { return $null }
  (Get-Item -LiteralPath $Path).GetValue($Name, $null)
}

function Get-Wmi([string] $Class, [string] $Namespace = 'root/cimv2', [string] $Filter = '') {
  $ask = @{ ClassName = $Class; Namespace = $Namespace; OperationTimeoutSec = 5 }
  if ($Filter -ne '') { $ask.Filter = $Filter }
  Get-CimInstance @ask
}

# One part. Where it fails, only the kind of trouble is told: its words could hold names of people.
function Read-Part([string] $Name, [scriptblock] $Look) {
  try {
    $value = & $Look
    $part = @{ ok = $true; value = $value }
  } catch {
    $part = @{ ok = $false; why = $_.CategoryInfo.Category.ToString() }
  }
  Write-Part $Name $part
}
`

const looks = String.raw`
Read-Part 'computer' {
  $it = Get-Wmi 'Win32_ComputerSystem'
  @{ make = $it.Manufacturer; model = $it.Model; memory = $it.TotalPhysicalMemory }
}
Read-Part 'case' { @{ types = @((Get-Wmi 'Win32_SystemEnclosure').ChassisTypes) } }
Read-Part 'serial' { @{ serial = (Get-Wmi 'Win32_BIOS').SerialNumber } }
Read-Part 'system' {
  $key = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
  @{
    productType = [int](Get-Wmi 'Win32_OperatingSystem').ProductType
    edition = Get-RegistryValue $key 'EditionID'
    display = Get-RegistryValue $key 'DisplayVersion'
    release = Get-RegistryValue $key 'ReleaseId'
    build = Get-RegistryValue $key 'CurrentBuildNumber'
    revision = Get-RegistryValue $key 'UBR'
  }
}
Read-Part 'updates' {
  $policy = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate\AU'
  @{
    service = (Get-Wmi 'Win32_Service' 'root/cimv2' "Name='wuauserv'").StartMode
    never = Get-RegistryValue $policy 'NoAutoUpdate'
    how = Get-RegistryValue $policy 'AUOptions'
    pausedUntil = Get-RegistryValue 'HKLM:\SOFTWARE\Microsoft\WindowsUpdate\UX\Settings' 'PauseUpdatesExpiryTime'
  }
}
Read-Part 'lastUpdates' {
  # The day as Windows keeps it (month first), before PowerShell turns it into the form of this country.
  @{ days = @(Get-Wmi 'Win32_QuickFixEngineering' | ForEach-Object { [string]$_.CimInstanceProperties['InstalledOn'].Value }) }
}
Read-Part 'encryption' {
  # What Explorer shows about BitLocker; asking BitLocker itself takes an administrator.
  $disk = (New-Object -ComObject Shell.Application).NameSpace($env:SystemDrive)
  @{ bitLocker = $disk.Self.ExtendedProperty('System.Volume.BitLockerProtection') }
}
Read-Part 'antivirus' {
  @{ products = @(Get-Wmi 'AntiVirusProduct' 'root/SecurityCenter2' | ForEach-Object { @{ name = $_.displayName; state = [int]$_.productState } }) }
}
Read-Part 'defender' {
  $it = Get-Wmi 'MSFT_MpComputerStatus' 'root/Microsoft/Windows/Defender'
  @{ on = $it.AntivirusEnabled; live = $it.RealTimeProtectionEnabled; age = $it.AntivirusSignatureAge }
}
Read-Part 'endpoint' {
  @{ state = Get-RegistryValue 'HKLM:\SOFTWARE\Microsoft\Windows Advanced Threat Protection\Status' 'OnboardingState' }
}
Read-Part 'firewall' {
  $own = 'HKLM:\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy'
  $policy = 'HKLM:\SOFTWARE\Policies\Microsoft\WindowsFirewall'
  $profiles = @{}
  foreach ($name in 'DomainProfile', 'StandardProfile', 'PublicProfile') {
    $policyName = if ($name -eq 'StandardProfile') { 'PrivateProfile' } else { $name }
    $ruled = Get-RegistryValue "$policy\$policyName" 'EnableFirewall'
    if ($null -eq $ruled) { $ruled = Get-RegistryValue "$own\$name" 'EnableFirewall' }
    $profiles[$name] = $ruled
  }
  $others = @()
  try {
    $others = @(Get-Wmi 'FirewallProduct' 'root/SecurityCenter2' | ForEach-Object { @{ name = $_.displayName; state = [int]$_.productState } })
  } catch { }
  @{ profiles = $profiles; others = $others }
}
Read-Part 'screenLock' {
  $own = 'HKCU:\Control Panel\Desktop'
  $policy = 'HKCU:\Software\Policies\Microsoft\Windows\Control Panel\Desktop'
  $saver = @{}
  foreach ($name in 'ScreenSaveActive', 'ScreenSaverIsSecure', 'ScreenSaveTimeOut') {
    $ruled = Get-RegistryValue $policy $name
    if ($null -eq $ruled) { $ruled = Get-RegistryValue $own $name }
    $saver[$name] = $ruled
  }
  $saver.idleSeconds = Get-RegistryValue 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System' 'InactivityTimeoutSecs'
  $saver
}
Read-Part 'account' {
  # Says of which kind the account is; its name is not looked at.
  $me = [Security.Principal.WindowsIdentity]::GetCurrent()
  $source = $null
  try { $source = [string](Get-LocalUser -SID $me.User).PrincipalSource } catch { }
  @{
    administrator = (@($me.Claims | Where-Object { $_.Value -eq 'S-1-5-32-544' }).Count -gt 0)
    source = $source
    signsInAlone = Get-RegistryValue 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon' 'AutoAdminLogon'
  }
}
Read-Part 'remoteDesktop' {
  $denied = Get-RegistryValue 'HKLM:\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services' 'fDenyTSConnections'
  if ($null -eq $denied) { $denied = Get-RegistryValue 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server' 'fDenyTSConnections' }
  @{ denied = $denied }
}
Read-Part 'office' {
  $key = 'HKLM:\SOFTWARE\Microsoft\Office\ClickToRun\Configuration'
  $old = @('16.0', '15.0', '14.0' | Where-Object { $null -ne (Get-RegistryValue "HKLM:\SOFTWARE\Microsoft\Office\$_\Common\InstallRoot" 'Path') })
  @{ products = Get-RegistryValue $key 'ProductReleaseIds'; version = Get-RegistryValue $key 'VersionToReport'; old = $old }
}
Read-Part 'browsers' {
  @{
    edge = Get-RegistryValue 'HKLM:\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{56EB18F8-B008-4CBD-B6D2-8C97FE7E9062}' 'pv'
    chrome = Get-RegistryValue 'HKCU:\Software\Google\Chrome\BLBeacon' 'version'
    firefox = Get-RegistryValue 'HKLM:\SOFTWARE\Mozilla\Mozilla Firefox' 'CurrentVersion'
  }
}
Read-Part 'disk' {
  $it = Get-Wmi 'Win32_LogicalDisk' 'root/cimv2' "DeviceID='$env:SystemDrive'"
  @{ free = $it.FreeSpace }
}
Read-Part 'windows11' {
  # What Windows itself worked out, for each version it looked into.
  $root = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\AppCompatFlags\TargetVersionUpgradeExperienceIndicators'
  $judged = @()
  if (Test-Path -LiteralPath $root) {
    $judged = @(Get-ChildItem -LiteralPath $root | ForEach-Object { @{ version = $_.PSChildName; light = $_.GetValue('UpgEx'); reasons = @($_.GetValue('RedReason')) } })
  }
  @{ judged = $judged }
}
`

/** For this PC: a line for each part as soon as it is read, so that what took too long takes nothing else with it. */
export const scriptForThisPc = [
  helpers,
  String.raw`
function Write-Part([string] $Name, $Part) {
  $line = ConvertTo-PlainText (ConvertTo-Json @{ name = $Name; part = $Part } -Depth 8 -Compress)
  [Console]::Out.WriteLine($line)
  [Console]::Out.Flush()
}
`,
  looks,
].join('')

/** For a PC without the app: the same, into one file beside the script. Lines end as Windows writes them. */
export const scriptForAnotherPc = [
  `# Care Cyber Check: reads facts about this PC into a file.
#
# How to use it:
#   1. On the other PC, open the USB stick.
#   2. Right-click this file and choose "Run with PowerShell".
#      If Windows asks whether to open it, choose "Open".
#   3. Wait until it says that it is done. It takes up to half a minute.
#   4. Bring the stick back. In Care Cyber Check choose "Open a reading"
#      and pick the file whose name starts with "reading".
#
# It only reads. It changes nothing, needs no administrator and no network.
# It reads no names of people, no files and no list of programs.
# Nobody has signed this script. You, or your IT firm, can read all of it below.
`,
  helpers,
  String.raw`
$parts = [ordered]@{}
function Write-Part([string] $Name, $Part) {
  $script:parts[$Name] = $Part
  Write-Host '.' -NoNewline
}
Write-Host 'Reading this PC ' -NoNewline
`,
  looks,
  String.raw`
$english = [Globalization.CultureInfo]::InvariantCulture
$now = Get-Date
$reading = [ordered]@{
  format = '${readingFormat}'
  version = 1
  platform = 'windows'
  readOn = $now.ToString('yyyy-MM-dd', $english)
  parts = $parts
}
$place = Join-Path $PSScriptRoot ('reading ' + $now.ToString('yyyy-MM-dd HHmmss', $english) + '.json')
try {
  Set-Content -LiteralPath $place -Value (ConvertTo-PlainText (ConvertTo-Json $reading -Depth 10 -Compress)) -Encoding Ascii
  Write-Host ''
  Write-Host 'Done. The reading is kept beside this script:'
  Write-Host $place
} catch {
  Write-Host ''
  Write-Host 'The reading could not be written beside this script. Is the USB stick full or locked?'
}
Read-Host 'Press Enter to close'
`.replace('${readingFormat}', readingFormat),
]
  .join('')
  .replaceAll(/\r?\n/g, '\r\n')
