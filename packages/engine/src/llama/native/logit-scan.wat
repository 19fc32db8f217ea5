;; Finds the next block of 16 numbers that has one above a bound, in rows of raw logits.
(module
  (memory (export "memory") 1)
  ;; `at` and `end` are offsets in bytes, multiples of 64. Returns the block's offset; `end` if none.
  (func (export "find") (param $at i32) (param $end i32) (param $bound f32) (result i32)
    (local $bounds v128)
    (local.set $bounds (f32x4.splat (local.get $bound)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (br_if $done
          (v128.any_true
            (v128.or
              (v128.or
                (f32x4.gt (v128.load (local.get $at)) (local.get $bounds))
                (f32x4.gt (v128.load offset=16 (local.get $at)) (local.get $bounds)))
              (v128.or
                (f32x4.gt (v128.load offset=32 (local.get $at)) (local.get $bounds))
                (f32x4.gt (v128.load offset=48 (local.get $at)) (local.get $bounds))))))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $next)))
    (local.get $at)))
