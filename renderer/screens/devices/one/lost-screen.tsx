import { LostPage } from './lost-page.tsx'
import { WithDevice } from './with-device.tsx'

/** What to do in the first ten minutes after a device is lost. */
export function LostScreen({ deviceId }: { readonly deviceId: string }) {
  return (
    <WithDevice deviceId={deviceId}>{one => <LostPage key={one.device.id} {...one} />}</WithDevice>
  )
}
