/** The two functions that the page may use: to call the app, and to hear its news. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { type Bridge, callChannel, eventChannel } from '../shared/bridge.ts'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on: (name, hear) => {
    // The event object stays here; only the news goes on to the page.
    const listen = (_event: IpcRendererEvent, heard: string, news: Parameters<typeof hear>[0]) => {
      if (heard === name) hear(news)
    }
    ipcRenderer.on(eventChannel, listen)
    // The braces matter: without them the page would be handed ipcRenderer itself.
    return () => {
      ipcRenderer.off(eventChannel, listen)
    }
  },
}

contextBridge.exposeInMainWorld('careCyberCheck', bridge)
