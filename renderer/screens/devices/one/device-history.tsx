import { useCallback } from 'react'
import type { Device } from '../../../../shared/devices/device.ts'
import { historyInWords } from '../../../../shared/devices/history-words.ts'
import { History } from '../../../steps/history.tsx'
import { useStores } from '../../../stores.tsx'

/** The story of one device. */
export function DeviceHistory({ device }: { readonly device: Device }) {
  const { call } = useStores()
  const read = useCallback(
    async ({ id }: Device) => historyInWords(await call('devices.history', { deviceId: id })),
    [call],
  )
  return <History thing={device} read={read} />
}
