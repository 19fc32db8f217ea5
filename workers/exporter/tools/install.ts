// `npm run exporter:install`: what exports safetensors to ONNX.

import { ensureExporter } from './environment.ts'

console.log(`the exporter is installed in ${ensureExporter()}`)
