import { type ChangeEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Icon } from '../parts/icons.tsx'

/** Pictures of one question, and the bytes of each: as many as the protocol takes. */
const IMAGES_MAX = 4
const IMAGE_BYTES_MAX = 4 * 1024 * 1024

const dataUrlOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

/** Pictures that were attached, and attaching more. */
function useImages() {
  const [images, setImages] = useState<readonly string[]>([])
  const attach = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])].filter(({ size }) => size <= IMAGE_BYTES_MAX)
    target.value = ''
    const read = await Promise.all(files.map(dataUrlOf))
    setImages((before) => [...before, ...read].slice(0, IMAGES_MAX))
  }
  return { images, attach, clear: () => setImages([]) }
}

const Thumbs = (props: {
  readonly images: readonly string[]
  readonly onRemove: () => void
}): ReactNode => (
  <div className="row wrap">
    {props.images.map((url, index) => (
      <img key={url} src={url} alt={`Attached ${index + 1}`} className="thumb" />
    ))}
    <button type="button" className="link" onClick={props.onRemove}>
      Remove
    </button>
  </div>
)

/** Where a question is written. Enter asks, Shift and Enter make a new line. */
export function Composer(props: {
  readonly isAnswering: boolean
  /** What an answer to this text would cost. */
  readonly price: (text: string) => ReactNode
  readonly isReady: boolean
  readonly onAsk: (text: string, images: readonly string[]) => void
  readonly onStop: () => void
}): ReactNode {
  const { isAnswering, price, isReady, onAsk, onStop } = props
  const [text, setText] = useState('')
  const { images, attach, clear } = useImages()
  const picker = useRef<HTMLInputElement>(null)
  const canAsk = isReady && !isAnswering && (text.trim() !== '' || images.length > 0)
  const send = () => {
    if (!canAsk) return
    onAsk(text.trim(), images)
    setText('')
    clear()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <div className="composer">
      {images.length > 0 && <Thumbs images={images} onRemove={clear} />}
      <textarea
        aria-label="Question"
        placeholder="Ask anything"
        rows={2}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
      />
      <div className="composer-row">
        <input
          ref={picker}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          multiple
          hidden
          onChange={(event) => void attach(event)}
        />
        <button
          type="button"
          className="icon-button"
          aria-label="Attach pictures"
          title="Attach pictures, for models that read them"
          onClick={() => picker.current?.click()}
        >
          <Icon name="image" />
        </button>
        <span className="muted small composer-price">{price(text)}</span>
        {isAnswering ? (
          <button type="button" className="button" onClick={onStop}>
            <Icon name="stop" /> Stop
          </button>
        ) : (
          <button type="button" className="button primary" disabled={!canAsk} onClick={send}>
            <Icon name="send" /> Ask
          </button>
        )}
      </div>
    </div>
  )
}
