/** The only websites that the app names or opens: official bodies, over https. */
export const knownHosts = [
  'ncsc.gov.uk',
  'www.ncsc.gov.uk',
  'dsptoolkit.nhs.uk',
  'www.dsptoolkit.nhs.uk',
  'ico.org.uk',
  'www.ico.org.uk',
  'digitalcarehub.co.uk',
  'www.digitalcarehub.co.uk',
  'www.reportfraud.police.uk',
  'www.cqc.org.uk',
  'www.gov.uk',
] as const
