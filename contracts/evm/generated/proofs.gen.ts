// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const proofsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "sources",
        "type": "tuple",
        "internalType": "struct Sources",
        "components": [
          {
            "name": "court",
            "type": "address",
            "internalType": "contract ICourt"
          },
          {
            "name": "sessions",
            "type": "address",
            "internalType": "contract Sessions"
          },
          {
            "name": "requests",
            "type": "address",
            "internalType": "contract Requests"
          },
          {
            "name": "beacon",
            "type": "address",
            "internalType": "contract IBeacon"
          },
          {
            "name": "parameters",
            "type": "address",
            "internalType": "contract IParameters"
          },
          {
            "name": "audited",
            "type": "address",
            "internalType": "contract IAudited"
          }
        ]
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITED",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAudited"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COURT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICourt"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "OFFERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IOffers"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "OPERATOR_SECONDS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "REQUESTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Requests"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSIONS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Sessions"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "operatorSeenAt",
    "inputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "proveContradiction",
    "inputs": [
      {
        "name": "coreA",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signatureA",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "coreB",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signatureB",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "proveOfferBroken",
    "inputs": [
      {
        "name": "offer",
        "type": "tuple",
        "internalType": "struct Offer",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "prices",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "artifact",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineClass",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "tier",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "core",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "proveTranscript",
    "inputs": [
      {
        "name": "core",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "transcript",
        "type": "tuple",
        "internalType": "struct Transcript",
        "components": [
          {
            "name": "receiptId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "proven",
    "inputs": [
      {
        "name": "key",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "seeOperator",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "escrow",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "OffenceProven",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offence",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Offence"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "prover",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OperatorSeen",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "escrow",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "operator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "EscrowsDiffer",
    "inputs": [
      {
        "name": "sessions",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "requests",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOfProvider",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingProven",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferDiffers",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProvenAlready",
    "inputs": [
      {
        "name": "key",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptNotDrawn",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "draw",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "rate",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptNotIncluded",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptTooOld",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "anchoredAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "window",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "WorkOfOtherCourt",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "WorkUnknown",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const proofsBytecode =
  '0x61018080604052346103f35760c081612f0f8038038091610020828561040b565b8339810103126103f3576040519060c082016001600160401b038111838210176103f75760405280516001600160a01b03811681036103f357825260208101516001600160a01b038116908181036103f357602084015260408201516001600160a01b03811693908481036103f35760408201526060830151916001600160a01b03831683036103f357606082019283526080840151936001600160a01b03851685036103f3576080830194855260a00151946001600160a01b03861686036103f35760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa90811561038b575f916103d4575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa90811561038b575f916103b5575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa90811561038b575f91610396575b506001600160a01b039182169116148061030e575b156102e4575190516001600160a01b0390811661012052908116608052905191518116610160521661014052604051612ac1908161044e82396080518181816106ae015281816107f401528181610861015281816108b301528181610bf2015281816110090152818161114f015281816111bc0152818161120e015281816117250152818161186b015281816118d60152818161192801528181611af401528181611fa40152612579015260a051818181610b8901528181611eb60152612759015260c051818181611b52015281816120f1015281816121c20152612344015260e05181818161013401528181610d0b0152611f60015261010051818181610ad101528181610c2901526125ad01526101205181611ab001526101405181818161064e01528181610b4401528181610fa901526116c50152610160518161133a0152f35b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa90811561038b575f9161035c575b506001600160a01b0316146101a0565b61037e915060203d602011610384575b610376818361040b565b81019061042e565b5f61034c565b503d61036c565b6040513d5f823e3d90fd5b6103af915060203d60201161038457610376818361040b565b5f61018b565b6103ce915060203d60201161038457610376818361040b565b5f61014d565b6103ed915060203d60201161038457610376818361040b565b5f610118565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176103f757604052565b908160209103126103f357516001600160a01b03811681036103f3579056fe60a0806040526004361015610012575f80fd5b5f905f3560e01c9081630742d8c414611b405750806335c829e614611b235780633600fe7c14611adf57806349493a4d14611a9b57806351f702c61461136957806352b9cf3b146113245780637baeee7d14610da8578063936f851a14610d3a5780639a8e000f14610cf55780639af56dbf14610bb85780639de6e0c714610b73578063a9b5898f14610b2e578063b2d0b3c214610b00578063c60e814d14610abb5763e0f8ed56146100c3575f80fd5b346108fb5736600319016105808112610ab7576102e0136108fb57610280366102e31901126108fb57610564356001600160401b038111610ab75761010c903690600401611b81565b6102e4359061011a82611e2c565b6040516395295afd60e01b81529092906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081169061015e611bae565b16600483015260248035908301526001600160a01b0361017c611bda565b1660448301526064356001600160801b03811690819003610a235760648301526084356001600160801b03811690819003610a2357608483015260a4356001600160801b03811690819003610a235760a483015260c4356001600160801b03811690819003610a235760c483015260e4356001600160801b03811690819003610a235760e4830152610104356001600160801b03811690819003610a23576101048301526101243561ffff8116809103610a2357610124830152610144356001600160a01b03811690819003610a23576101448301526101643561ffff8116809103610a2357610164830152610184356001600160a01b03811690819003610a23576101848301526101a43561ffff8116809103610a23576101a48301526101c43563ffffffff8116809103610a23576101c48301526101e4356001600160a01b03811690819003610a23576101e4830152610204356001600160801b03811690819003610a235761020483015261022435610224830152610244356102448301526102643560ff8116809103610a23576102648301526102843560ff8116809103610a23576102848301526102a43560ff8116809103610a23576102a48301526102c4356001600160401b038116809103610a23576102c48301526020826102e481845afa918215610a77578792610a82575b50602060249160405192838092637ec70c2b60e11b82528660048301525afa908115610a77578791610a39575b5064ffffffffff8060a087015116911603610a27575060018060a01b036020840151166040519160208301905f516020612aa15f395f51905f5282526040840152610304356001600160401b038116809103610a235760608401526103243560808401526103443560a08401526103643560c08401526103843560e08401526103a4356101008401526103c4356101208401526103e4356101408401526104043561016084015261042435610180840152610444356101a08401526104643560ff8116809103610a23576101c08401526104843560ff8116809103610a23576101e08401526104a43560ff8116809103610a23576102008401526104c4356001600160401b038116809103610a23576102208401526104e4356001600160401b038116809103610a2357610240840152610504356001600160401b038116809103610a2357610260840152610524356001600160801b03811690819003610a235761028084015261054435926001600160401b038416809403610a235761053d936102a08201526102a081526105356102c082611c3b565b519020612748565b92610546612858565b15610a0f5790610557918484612543565b60405160208101906002825283604082015260408152610578606082611c3b565b5190208084528360205260ff6040852054166109fd5783528260205260408320600160ff19825416179055604051906105b082611c1f565b60208083018590526080830185905260a0830185905260e08301858152610100840186815261012085018790526101408501879052610160850187905261018085018790526101a0850187905260c0850186905260028552600160608601819052604080870191909152848101516001600160a01b0390811690925233909252905163f72d0b3b60e01b8152600b60048201529190829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156109f25785916109c0575b506040828101519051630213119b60e51b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156109b5578691610977575b506001600160601b03168181029181159183041417156109635761271090046001600160601b03166101a083015260408051637026efa960e11b8152835160ff166004820152602084015115156024820152908301511515604482015260608301511515606482015260808301519092906107588161273e565b608484015260a081015160a484015260c081015160c484015260e08101516001600160a01b0390811660e48501526101008201518116610104850152610120820151811661012485015261014082015181166101448501526101608201516001600160601b0390811661016486015261018083015181166101848601526101a0909201519091166101a484015260209083906101c490829088907f0000000000000000000000000000000000000000000000000000000000000000165af1918215610958578492610920575b506040908101519051926001600160a01b0391909116905f516020612a815f395f51905f52606085859360028998526020820152336040820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b15610909576040516317ce8d6360e11b81526004810191909152600360248201528181604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156108fe576108ea5750f35b816108f491611c3b565b6108fb5780f35b80fd5b6040513d84823e3d90fd5b50fd5b634e487b7160e01b5f52602160045260245ffd5b9091506020813d602011610950575b8161093c60209383611c3b565b8101031261094c5751905f610824565b5f80fd5b3d915061092f565b6040513d86823e3d90fd5b634e487b7160e01b85526011600452602485fd5b90506020813d6020116109ad575b8161099260209383611c3b565b810103126109a9576109a390611c70565b5f6106de565b8580fd5b3d9150610985565b6040513d88823e3d90fd5b90506020813d6020116109ea575b816109db60209383611c3b565b8101031261094c57515f61067e565b3d91506109ce565b6040513d87823e3d90fd5b63a412df7160e01b8452600452602483fd5b6304c7fc1560e31b85526004849052602485fd5b8780fd5b63fd710e8b60e01b8652600452602485fd5b90506020813d602011610a6f575b81610a5460209383611c3b565b81010312610a6b57610a6590611ccb565b5f61039d565b8680fd5b3d9150610a47565b6040513d89823e3d90fd5b9091506020813d602011610aaf575b81610a9e60209383611c3b565b81010312610a6b5751906020610370565b3d9150610a91565b5080fd5b50346108fb57806003193601126108fb576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346108fb5760203660031901126108fb5760ff604060209260043581528084522054166040519015158152f35b50346108fb57806003193601126108fb576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346108fb57806003193601126108fb576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346108fb5760403660031901126108fb57610bd2611bae565b610bda611bc4565b60408051630c1aed9d60e21b81529192908280610c257f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316878660048501611ca8565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215610958578492610cc3575b506001600160a01b039081168085526001602090815260408087209584165f818152968352818720959094168087529490915290932042905590917fa70953ea20ec5034256738b22c30dbdd944c6b6046219c9368a997a37adc91428480a480f35b610ce691925060403d604011610cee575b610cde8183611c3b565b810190611c84565b50905f610c61565b503d610cd4565b50346108fb57806003193601126108fb576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346108fb5760603660031901126108fb57610d54611bae565b906040610d5f611bc4565b91610d68611bda565b9360018060a01b031681526001602052209060018060a01b03165f5260205260405f209060018060a01b03165f52602052602060405f2054604051908152f35b50346108fb5736600319016103208112610ab757610280136108fb576080366102831901126108fb57610304356001600160401b038111610ab757610df1903690600401611b81565b610dfc600435611e2c565b906020820192610e1460018060a01b038551166123d3565b936102a43560e435811480611315575b80611306575b80156112f9575b6112e557610eb3939291610ead9160405160208101917f5591418906882071662174034a3b5bc9ab1dfbd8f5e92c1a2f9dbff056e1d1aa835261028435604083015260608201526102c43560808201526102e43560a082015260a08152610e9960c082611c3b565b51902090516001600160a01b031690612748565b84612543565b60405160208101906001825283604082015260408152610ed4606082611c3b565b5190208084528360205260ff6040852054166109fd5783528260205260408320600160ff1982541617905560405190610f0c82611c1f565b60208083018590526080830185905260a0830185905260e08301858152610100840186815261012085018790526101408501879052610160850187905261018085018790526101a0850187905260c08501869052600180865260608601819052604080870191909152848101516001600160a01b0390811690925233909252905163f72d0b3b60e01b8152600b60048201529190829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156109f25785916112b3575b506040828101519051630213119b60e51b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156109b5578691611279575b506001600160601b03168181029181159183041417156109635761271090046001600160601b03166101a083015260408051637026efa960e11b8152835160ff166004820152602084015115156024820152908301511515604482015260608301511515606482015260808301519092906110b38161273e565b608484015260a081015160a484015260c081015160c484015260e08101516001600160a01b0390811660e48501526101008201518116610104850152610120820151811661012485015261014082015181166101448501526101608201516001600160601b0390811661016486015261018083015181166101848601526101a0909201519091166101a484015260209083906101c490829088907f0000000000000000000000000000000000000000000000000000000000000000165af1918215610958578492611245575b506040908101519051926001600160a01b0391909116905f516020612a815f395f51905f52606085859360018998526020820152336040820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b15610909576040516317ce8d6360e11b81526004810191909152600360248201528181604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156108fe576108ea5750f35b9091506020813d602011611271575b8161126160209383611c3b565b8101031261094c5751905f61117f565b3d9150611254565b90506020813d6020116112ab575b8161129460209383611c3b565b810103126109a9576112a590611c70565b5f611039565b3d9150611287565b90506020813d6020116112dd575b816112ce60209383611c3b565b8101031261094c57515f610fd9565b3d91506112c1565b6304c7fc1560e31b87526004869052602487fd5b5085610284351415610e31565b50610124356102e43514610e2a565b50610144356102c43514610e24565b50346108fb57806003193601126108fb576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461094c573660031901610540811261094c576102801361094c57610284356001600160401b03811161094c576113a5903690600401611b81565b610280366102a319011261094c57610524356001600160401b03811161094c576113d3903690600401611b81565b600435916113e083611e2c565b9460208601946113f860018060a01b038751166123d3565b9560018060a01b039051169160405192602084015f516020612aa15f395f51905f5281526102a435918260408701526102c4356001600160401b03811680910361094c5760608701526102e43560808701526103043560a08701526103243560c08701526103443560e087015261036435610100870152610384356101208701526103a4356101408701526103c43595866101608201526103e435610180820152610404356101a08201526104243560ff811680910361094c576101c08201526104443560ff811680910361094c576101e0820152610464359160ff83169384840361094c5784610200840152610484356001600160401b03811680910361094c576102208401526104a4356001600160401b03811680910361094c576102408401526104c4356001600160401b03811680910361094c576102608401526104e4356001600160801b0381169081900361094c5761028084015261050435926001600160401b03841680940361094c57611583936102a08201526102a081526105356102c082611c3b565b95868b14159384611a91575b5083611a84575b5082611a77575b82611a5d575b82611a52575b505015611a3f576115c8949392916115c291888a612543565b86612543565b60405160208101915f83526040820152610124356060820152606081526115f0608082611c3b565b519020805f525f60205260ff60405f205416611a2d575f525f60205260405f20600160ff198254161790556040519161162883611c1f565b5f80845260208085018290526080850182905260a0850182905260e08501828152610100860183815261012087018490526101408701849052610160870184905261018087018490526101a087019390935260c08601859052600160608701819052604080880191909152848101516001600160a01b03908116909452339091525163f72d0b3b60e01b8152600b600482015291829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa90811561196e575f916119fb575b506040828101519051630213119b60e51b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa90811561196e575f916119c1575b506001600160601b03168181029181159183041417156119ad5761271090046001600160601b03166101a084015260408051637026efa960e11b8152845160ff166004820152602085015115156024820152908401511515604482015260608401511515606482015260808401519093906117cf8161273e565b608485015260a081015160a485015260c081015160c485015260e08101516001600160a01b0390811660e48601526101008201518116610104860152610120820151811661012486015261014082015181166101448601526101608201516001600160601b0390811661016487015261018083015181166101848701526101a0909201519091166101a485015260209084906101c49082905f907f0000000000000000000000000000000000000000000000000000000000000000165af192831561196e575f93611979575b5060409081015190516001600160a01b0391909116919060608185935f5f516020612a815f395f51905f5294526020820152336040820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b1561094c576040516317ce8d6360e11b81526004810191909152600360248201525f81604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561196e57611960575080f35b61196c91505f90611c3b565b005b6040513d5f823e3d90fd5b9092506020813d6020116119a5575b8161199560209383611c3b565b8101031261094c5751915f61189b565b3d9150611988565b634e487b7160e01b5f52601160045260245ffd5b90506020813d6020116119f3575b816119dc60209383611c3b565b8101031261094c576119ed90611c70565b5f611755565b3d91506119cf565b90506020813d602011611a25575b81611a1660209383611c3b565b8101031261094c57515f6116f5565b3d9150611a09565b63a412df7160e01b5f5260045260245ffd5b866304c7fc1560e31b5f5260045260245ffd5b501590505f806115a9565b91506101c43560ff81169081810361094c575015916115a3565b610124351515925061159d565b610124351492505f611596565b8a1493505f61158f565b3461094c575f36600319011261094c576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461094c575f36600319011261094c576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461094c575f36600319011261094c576020604051621275008152f35b3461094c575f36600319011261094c577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b9181601f8401121561094c578235916001600160401b03831161094c576020838186019501011161094c57565b600435906001600160a01b038216820361094c57565b602435906001600160a01b038216820361094c57565b604435906001600160a01b038216820361094c57565b608081019081106001600160401b03821117611c0b57604052565b634e487b7160e01b5f52604160045260245ffd5b6101c081019081106001600160401b03821117611c0b57604052565b90601f801991011681019081106001600160401b03821117611c0b57604052565b51906001600160a01b038216820361094c57565b51906001600160601b038216820361094c57565b919082604091031261094c57611ca56020611c9e84611c5c565b9301611c70565b90565b6001600160a01b0391821681529181166020830152909116604082015260600190565b519064ffffffffff8216820361094c57565b60405190611cea82611bf0565b5f6060838281528260208201528260408201520152565b908161010091031261094c576040519061010082018281106001600160401b03821117611c0b57604052611d3481611c5c565b8252611d4260208201611ccb565b6020830152611d5360408201611ccb565b60408301526060810151600781101561094c576060830152608081015160ff8116810361094c57608083015260a0810151906001600160a01b038216820361094c5760e09160a0840152611da960c08201611c70565b60c0840152015160e082015290565b519061ffff8216820361094c57565b51906001600160401b038216820361094c57565b919082608091031261094c57604051611df381611bf0565b6060611e2781839580518552611e0b60208201611c70565b6020860152611e1c60408201611dc7565b604086015201611ccb565b910152565b906040519161016083018381106001600160401b03821117611c0b576040525f835260208301925f8452604081015f8152606082015f8152608083015f815260a08401925f845260c085015f815260e08601945f86526101008701915f8352610120880197611e99611cdd565b8952610140810197611ea9611cdd565b8952819c60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000166080526040519863084d73a160e11b8a528c60048b01526101008a6024816080515afa998a1561196e575f9a6123b2575b5060608a0151600781101561090c57159788612324575b60408b019264ffffffffff845116156123115783516040516302e067a160e11b815264ffffffffff909116600482015295610140876024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa96871561196e575f97612207575b5060808701516001600160a01b03908116907f00000000000000000000000000000000000000000000000000000000000000001681036121ef57508f9052896121c0576080515b6001600160a01b0390811690915285518c51821690935291821690526060808501519251908b018051909a9097939092169264ffffffffff90911690600788101561090c5763ffffffff9760409752525260ff60808901511690520151169052155f146120bb5750506040519262ca91ff60e51b84526004840152610100836024816080515afa90811561196e575f935f9261207257505252565b935090506101003d81116120b4575b61208b8185611c3b565b83016101008482031261094c578060806120a86120af9387611ddb565b9501611ddb565b905252565b503d612081565b9093915051600781101561090c576002106120d557505050565b60408051636f2d436560e11b81526004810192909252816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561196e575f915f91612171575b506001600160401b039064ffffffffff602060e087015196015116926040519561215387611bf0565b86526001600160601b03166020860152166040840152606083015252565b9150506040813d6040116121b8575b8161218d60409383611c3b565b8101031261094c576001600160401b036121b260206121ab84611c70565b9301611dc7565b9061212a565b3d9150612180565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316611fd7565b90508f63fa5a143760e01b5f5260045260245260445ffd5b909650610140813d8211612309575b816122246101409383611c3b565b8101031261094c576040519061014082018281106001600160401b03821117611c0b5760405261225381611c5c565b825261226160208201611db8565b6020830152604081015163ffffffff8116810361094c57604083015261228960608201611c5c565b606083015261229a60808201611c5c565b608083015260a08101516001600160801b038116810361094c576122fc916101209160a08501526122cd60c08201611c5c565b60c08501526122de60e08201611c5c565b60e08501526122f06101008201611db8565b61010085015201611db8565b610120820152955f611f90565b3d9150612216565b8e63631dbb7360e11b5f5260045260245ffd5b60405163084d73a160e11b8152600481018f9052909a50610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561196e575f91612383575b5099611f1e565b6123a591506101003d81116123ab575b61239d8183611c3b565b810190611d01565b5f61237c565b503d612393565b6123cc919a506101003d81116123ab5761239d8183611c3b565b985f611f07565b60405190602082015f516020612aa15f395f51905f52815260043560408401526024356001600160401b03811680910361094c576060840152604435608084015260643560a084015260843560c084015260a43560e084015260c43561010084015260e435610120840152610104356101408401526101243561016084015261014435610180840152610164356101a08401526101843560ff811680910361094c576101c08401526101a43560ff811680910361094c576101e08401526101c43560ff811680910361094c576102008401526101e4356001600160401b03811680910361094c57610220840152610204356001600160401b03811680910361094c57610240840152610224356001600160401b03811680910361094c57610260840152610244356001600160801b0381169081900361094c5761028084015261026435926001600160401b03841680940361094c57611ca5936102a08201526102a081526105356102c082611c3b565b60408181018051602090930180518351630c1aed9d60e21b815295979296929492939192869182916125a9916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811692918116911660048501611ca8565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa93841561196e575f9461271c575b506125f183838861292d565b505085516001600160a01b039081165f9081526001602090815260408083209551841683529481528482209290931680825291909252919020548115159190826126b9575b5050801561269e575b612697576001600160a01b038316151592859084612684575b5050505015612665575050565b60018060a01b039051166333251a1d60e11b5f5260045260245260445ffd5b61268e9450612961565b5f808481612658565b5050505050565b506126b482828760018060a01b03885116612961565b61263f565b86516001600160a01b031682149250908215612709575b5081156126e0575b505f80612636565b8015159150816126f2575b505f6126d8565b90506212750081018091116119ad5742105f6126eb565b6001600160a01b0386161491505f6126d0565b61273691945060403d604011610cee57610cde8183611c3b565b50925f6125e5565b6004111561090c57565b6042916001600160a01b03908116907f0000000000000000000000000000000000000000000000000000000000000000168103612831577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a0815261281360c082611c3b565b519020906040519161190160f01b8352600283015260228201522090565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a8213716137906127a2565b602435610324350361290c5761022435801515908161291f575b5061290c57610244358015159081612911575b5061290c57610504356001600160401b03811680910361094c5715612908576104843560ff81169081810361094c5750610264359060ff82169182810361094c57501180156128d15790565b506104a43560ff811680820361094c57600381101591826128f157505090565b506102843560ff8116925082810361094c57501190565b5f90565b600190565b90506103643514155f612885565b90506103443514155f612872565b9060418303612957576129509250602081013591604082359201355f1a90612a08565b9192909190565b50505f9160029190565b9092919261297083858361292d565b5061297a8161273e565b1590816129f2575b506129e957813b156129e1576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f612982565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411612a75579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561196e575f516001600160a01b03811615612a6b57905f905f90565b505f906001905f90565b5050505f916003919056fefc4887d7c92c46aa5b7f90f9a6bf336daf17dd042c8fcb50e6c596bf07c37f4f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf'
