/** @jsxRuntime automatic @jsxImportSource dossier */
import type { Drawing, Group, Picture as PictureView, Shape } from '../../src/site/pictures/picture.ts'
import { Word } from './phrase.tsx'
import { Scroll, Section } from './section.tsx'

/**
 * A picture in two widths, of which the stylesheet shows one, and the same as a table behind it.
 * Its links are for the pointer; by key and for screen readers those of the table lead to the same pages.
 */
export const Picture = ({ picture }: { readonly picture: PictureView | null }) =>
  picture === null ? null : (
    <Section id={picture.id} title={picture.title} className="pictured">
      <BarePicture picture={picture} />
    </Section>
  )

/** The same where the page's own name is its heading. */
export const BarePicture = ({ picture }: { readonly picture: PictureView | null }) =>
  picture === null ? null : (
    <div class="picture">
      <figure>
        {picture.drawings.map((drawing) => (
          <Svg drawing={drawing} role={picture.role} title={picture.title} description={picture.description} />
        ))}
        <figcaption>{picture.description}</figcaption>
      </figure>
      <details>
        <summary>{picture.title}, as a table</summary>
        <Scroll label={`${picture.title}, table`}>
          <table class="plain">
            <thead>
              <tr>{picture.table.head.map((name) => (name === '' ? <td /> : <th scope="col">{name}</th>))}</tr>
            </thead>
            <tbody>
              {picture.table.rows.map((row) => (
                <tr>
                  {row.map((cell) => (
                    <td>
                      <Word {...cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </div>
  )

const Svg = ({
  drawing,
  role,
  title,
  description,
}: Pick<PictureView, 'role' | 'title' | 'description'> & { readonly drawing: Drawing }) => (
  <svg
    class={drawing.size}
    viewBox={`0 0 ${drawing.width} ${drawing.height}`}
    role={role}
    aria-labelledby={`${drawing.id}-title ${drawing.id}-desc`}
  >
    <title id={`${drawing.id}-title`}>{title}</title>
    <desc id={`${drawing.id}-desc`}>{description}</desc>
    {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: no key reaches what is drawn; the table leads to the same pages */}
    <g aria-hidden="true">
      {drawing.groups.map((group) => (
        <Linked {...group} />
      ))}
    </g>
  </svg>
)

const Linked = ({ name, href, shapes }: Group) => {
  const drawn = (
    <>
      {name !== null && <title>{name}</title>}
      {shapes.map((shape) => (
        <Drawn {...shape} />
      ))}
    </>
  )
  return href === null ? (
    <g>{drawn}</g>
  ) : (
    <a href={href} tabindex={-1}>
      {drawn}
    </a>
  )
}

const Drawn = (shape: Shape) => {
  switch (shape.shape) {
    case 'line':
      return <line class={shape.look} x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} />
    case 'rect':
      return <rect class={shape.look} x={shape.x} y={shape.y} width={shape.width} height={shape.height} />
    case 'circle':
      return <circle class={shape.look} cx={shape.cx} cy={shape.cy} r={shape.r} />
    case 'path':
      return <path class={shape.look} d={shape.d} stroke-width={shape.strokeWidth} />
    case 'text':
      return (
        <text
          class={shape.look}
          x={shape.x}
          y={shape.y}
          text-anchor={shape.anchor}
          transform={shape.turn === undefined ? undefined : `rotate(${shape.turn} ${shape.x} ${shape.y})`}
        >
          {shape.text}
        </text>
      )
  }
}
