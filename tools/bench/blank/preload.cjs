const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('save', choice => ipcRenderer.invoke('save', choice))
