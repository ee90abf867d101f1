import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { CloseButton } from "../Card.tsx";
import { useOnChange, useOnce } from "../effects.ts";
import { giveBack } from "../focus.ts";
import { focusedIn } from "../keys.ts";

interface ModalProps {
  readonly id: string;
  readonly title: string;
  readonly closeLabel: string;
  readonly root: ShadowRoot;
  readonly class?: string | undefined;
  /** The heading takes the focus again whenever this changes: a new page of the same dialog. */
  readonly page?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * A modal window: the browser's own `<dialog>`, which makes the rest inert for every kind of reader. Its heading takes the
 * focus, Escape asks to close, and closing gives the focus back.
 */
export const Modal = (props: ModalProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const pressedOn = useRef(props.page);
  useOnce(() => {
    const element = dialog.current;
    if (element === null) return;
    const opener = focusedIn(props.root.ownerDocument);
    element.showModal();
    return () => {
      element.close();
      giveBack(opener, null);
    };
  });
  useOnChange([props.page], () => heading.current?.focus());
  return (
    <dialog
      ref={dialog}
      class={`modal ${props.class ?? ""}`}
      aria-labelledby={`t-${props.id}`}
      aria-describedby={props.describedBy}
      onClickCapture={(event) => {
        // The second press of a double click was meant for the page of the first, not for what now lies under it.
        if (event.detail < 2) pressedOn.current = props.page;
        else if (pressedOn.current !== props.page) event.stopPropagation();
      }}
      onCancel={(event) => {
        // A file picker inside bubbles a cancel of its own; and what closing means is for the owner to say.
        event.preventDefault();
        if (event.target === dialog.current) props.onClose();
      }}
    >
      <div class="head">
        <h2 id={`t-${props.id}`} ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
        <CloseButton label={props.closeLabel} onClick={props.onClose} />
      </div>
      {props.children}
    </dialog>
  );
};
