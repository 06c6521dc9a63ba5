/** Where things lie in the data folder. */
import { join } from 'node:path'

export const publishedFolder = (dataFolder: string) => join(dataFolder, 'published')
export const keysFolder = (dataFolder: string) => join(dataFolder, 'keys')
