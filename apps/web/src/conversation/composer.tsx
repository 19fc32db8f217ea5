import {
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useRef,
  useState,
} from 'react'
import { bytesText } from '../amount.ts'
import { fitImage, scaleByCanvas } from '../images/fit-image.ts'
import { ATTACHED_FILE_BYTES_MAX, ATTACHED_IMAGES_MAX } from '../images/limits.ts'
import { Icon } from '../parts/icons.tsx'

const dataUrlOf = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

const kinds = ['image/png', 'image/jpeg', 'image/webp']
const isTaken = ({ size, type }: File): boolean =>
  size <= ATTACHED_FILE_BYTES_MAX && kinds.includes(type)

/** Attached pictures, the number of refused ones, and a function that attaches more. */
function useImages() {
  const [images, setImages] = useState<readonly string[]>([])
  const [refused, setRefused] = useState(0)
  const attach = async (files: readonly File[]) => {
    const taken = files.filter(isTaken).slice(0, ATTACHED_IMAGES_MAX - images.length)
    const fitted = await Promise.all(taken.map((file) => fitImage(file, scaleByCanvas)))
    const read = await Promise.all(fitted.filter((one) => one !== undefined).map(dataUrlOf))
    setImages((before) => [...new Set([...before, ...read])].slice(0, ATTACHED_IMAGES_MAX))
    setRefused(files.length - read.length)
  }
  const keep = (next: readonly string[]) => {
    setImages(next)
    setRefused(0)
  }
  const remove = (index: number) => keep(images.filter((_, at) => at !== index))
  return { images, refused, attach, remove, clear: () => keep([]) }
}

const ImageThumbnails = (props: {
  readonly images: readonly string[]
  readonly onRemove: (index: number) => void
}): ReactNode => (
  <div className="row wrap">
    {props.images.map((url, index) => (
      <span key={url} className="thumb">
        <img src={url} alt={`Attached ${index + 1}`} />
        <button
          type="button"
          className="icon-button"
          aria-label={`Remove image ${index + 1}`}
          onClick={() => props.onRemove(index)}
        >
          <Icon name="cross" />
        </button>
      </span>
    ))}
  </div>
)

const ImageErrors = ({ count }: { readonly count: number }): ReactNode => (
  <p className="warned" role="status">
    {count === 1 ? 'One file was skipped' : `${count} files were skipped`}: a question accepts{' '}
    {ATTACHED_IMAGES_MAX} images, PNG, JPEG or WebP, of at most {bytesText(ATTACHED_FILE_BYTES_MAX)}
    .
  </p>
)

/** A button that opens the system's choice of files. */
function Attach({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactNode {
  const picker = useRef<HTMLInputElement>(null)
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])])
    target.value = ''
  }
  return (
    <>
      <input ref={picker} type="file" accept={kinds.join()} multiple hidden onChange={onChange} />
      <button
        type="button"
        className="icon-button"
        aria-label="Attach images"
        title="Attach images, for models that accept them"
        onClick={() => picker.current?.click()}
      >
        <Icon name="image" />
      </button>
    </>
  )
}

/** The field for a question. Enter sends the question, Shift and Enter make a new line. */
export function Composer(props: {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly isAnswering: boolean
  /** Returns the price of an answer to this text. */
  readonly price: (text: string, images: number) => ReactNode
  readonly isReady: boolean
  readonly onAsk: (text: string, images: readonly string[]) => void
  readonly onStop: () => void
}): ReactNode {
  const { field, isAnswering, price, isReady, onAsk, onStop } = props
  const [text, setText] = useState('')
  const { images, refused, attach, remove, clear } = useImages()
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
  const onPaste = ({ clipboardData }: ClipboardEvent) => {
    if (clipboardData.files.length > 0) void attach([...clipboardData.files])
  }
  return (
    <div className="composer">
      {images.length > 0 && <ImageThumbnails images={images} onRemove={remove} />}
      {refused > 0 && <ImageErrors count={refused} />}
      <textarea
        ref={field}
        aria-label="Question"
        placeholder="Ask anything"
        rows={2}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
        onPaste={onPaste}
      />
      <div className="composer-row">
        <Attach onFiles={(files) => void attach(files)} />
        <span className="muted small composer-price">{price(text, images.length)}</span>
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
