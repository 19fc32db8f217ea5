// `npm run exporter:install`: installs the packages that export safetensors to ONNX.

import { ensureExporter } from './environment.ts'

console.log(`the exporter is installed in ${ensureExporter()}`)
