import { OneDevicePage } from './one-device-page.tsx'
import { WithDevice } from './with-device.tsx'

/** One device: whether it is safe, what is known about it, what can be done with it, and its story. */
export function DeviceScreen({ deviceId }: { readonly deviceId: string }) {
  return (
    <WithDevice deviceId={deviceId}>
      {one => <OneDevicePage key={one.device.id} {...one} />}
    </WithDevice>
  )
}
