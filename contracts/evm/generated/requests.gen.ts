// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const requestsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "models",
        "type": "address",
        "internalType": "contract IModelRegistry"
      },
      {
        "name": "providers",
        "type": "address",
        "internalType": "contract IProviders"
      },
      {
        "name": "epochs",
        "type": "address",
        "internalType": "contract IEpochs"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAudits"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CLAIM_WINDOW",
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
    "name": "COST_MAX",
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
    "name": "DEADLINE_MAX",
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
    "name": "ENDPOINT_BYTES_MAX",
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
    "name": "EPOCHS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IEpochs"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "HOLD_MAX",
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
    "name": "INPUT_BYTES_MAX",
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
    "name": "MODELS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IModelRegistry"
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
    "name": "PROVIDERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROVIDER_LIST_MAX",
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
    "name": "RECORD_MIN",
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
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancel",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claim",
    "inputs": [
      {
        "name": "voucher",
        "type": "tuple",
        "internalType": "struct Voucher",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "consent",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "erase",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "expire",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "flag",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "hashTerms",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "pricesMax",
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
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "filter",
            "type": "tuple",
            "internalType": "struct Filter",
            "components": [
              {
                "name": "completionsMin",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "stakeMin",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "timeoutBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "flagBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "providers",
                "type": "address[]",
                "internalType": "address[]"
              }
            ]
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "held",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "idOf",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lock",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "pricesMax",
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
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "filter",
            "type": "tuple",
            "internalType": "struct Filter",
            "components": [
              {
                "name": "completionsMin",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "stakeMin",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "timeoutBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "flagBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "providers",
                "type": "address[]",
                "internalType": "address[]"
              }
            ]
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "held",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      },
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
            "internalType": "ModelVersion"
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
            "name": "verification",
            "type": "tuple",
            "internalType": "struct Verification",
            "components": [
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
              }
            ]
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "endpoint",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "nonceUsed",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "open",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "pricesMax",
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
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "filter",
            "type": "tuple",
            "internalType": "struct Filter",
            "components": [
              {
                "name": "completionsMin",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "stakeMin",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "timeoutBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "flagBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "providers",
                "type": "address[]",
                "internalType": "address[]"
              }
            ]
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "held",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      },
      {
        "name": "input",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "rate",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "stars",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "refund",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "release",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "request",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [
      {
        "name": "view_",
        "type": "tuple",
        "internalType": "struct RequestView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum RequestState"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "amount",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "termsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "offerNumber",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "lockedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "probation",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "audited",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "flagged",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "rated",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "RequestAsked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "pricesMax",
        "type": "tuple",
        "indexed": false,
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
        "name": "completionsMin",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "stakeMin",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "timeoutBpsMax",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "flagBpsMax",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "providers",
        "type": "address[]",
        "indexed": false,
        "internalType": "address[]"
      },
      {
        "name": "held",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestCancelled",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "refunded",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestClaimed",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "fee",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalties",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "count",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "receiptsRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestCollected",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "validated",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestErased",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestHeld",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "collectableSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestInput",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "input",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestLocked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "OfferHash"
      },
      {
        "name": "bond",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "claimableUntilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "endpoint",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestOpened",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "signer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "costMax",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestRefunded",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "refunded",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "bond",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestReleased",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "CallerNotClient",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CallerNotProvider",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimAboveMaximum",
    "inputs": [
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "costMax",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimEmpty",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "claimableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CollectTooEarly",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentMissing",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CostOutOfBounds",
    "inputs": [
      {
        "name": "cost",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ExpireTooEarly",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FilterNotPassed",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "HeldNotRefused",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "HeldRefused",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "InputTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "KeySignatureNeeded",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "LockTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NonceUsed",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheModule",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingPaid",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferUnfit",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ]
  },
  {
    "type": "error",
    "name": "PriceAboveMaximum",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProviderListTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RatingOutOfBounds",
    "inputs": [
      {
        "name": "stars",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RefundTooEarly",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "claimableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReleaseTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "releasableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReleasedBefore",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestAlreadyMarked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestAssetNotListed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestDeadlineInvalid",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestEndpointTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestNotErasable",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestNotInState",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum RequestState"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum RequestState"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestSignerMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "RequestValueInvalid",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
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
    "name": "TermsDiffer",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "termsHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "passed",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const requestsBytecode =
  '0x6101a0604052348015610010575f5ffd5b5060405161610338038061610383398101604081905261002f916102c2565b6001600160a01b0384166080524660a05283838383836100f881604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316846001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa158015610146573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061016a919061031e565b6001600160a01b0316146101a05760405163f351ba7160e01b81526001600160a01b038516600482015260240160405180910390fd5b6001600160a01b03841660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e8573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020c919061031e565b6001600160a01b039081166101005283811661012052828116610140526040805163e6add99360e01b815290519186169163e6add993916004808201926020929091908290030181865afa158015610266573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061028a919061031e565b6001600160a01b039081166101605216610180525061034095505050505050565b6001600160a01b03811681146102bf575f5ffd5b50565b5f5f5f5f608085870312156102d5575f5ffd5b84516102e0816102ab565b60208601519094506102f1816102ab565b6040860151909350610302816102ab565b6060860151909250610313816102ab565b939692955090935050565b5f6020828403121561032e575f5ffd5b8151610339816102ab565b9392505050565b60805160a05160c05160e0516101005161012051610140516101605161018051615ca16104625f395f818161045b01526109e501525f818161058301528181612d7b01528181612e1b0152612ec601525f818161028301528181610c1001528181610ed8015281816113530152818161184e0152818161194401528181611ef3015281816124f70152818161278801528181612b160152818161308c015261444e01525f81816103360152613f8c01525f818161048e015281816106850152818161072c01528181610c920152818161312f0152613e7d01525f8181610238015281816122d8015281816123a101528181612a8001528181612fd6015281816132130152613aa201525f61255901525f61253101525f6125800152615ca15ff3fe6080604052600436106101c5575f3560e01c80639f73b819116100f2578063cb1c227211610092578063e6add99311610062578063e6add99314610572578063e6f93e57146105a5578063f698da25146105c4578063f78f1c2e146105d8575f5ffd5b8063cb1c22721461052c578063cc2face61461053f578063d82bcc6614610553578063dc402cd01461030f575f5ffd5b8063bacca527116100cd578063bacca527146104b0578063c4d252f5146104cf578063c6441798146104ee578063c95597c41461050d575f5ffd5b80639f73b819146103e0578063a37b40041461044a578063a9b5898f1461047d575f5ffd5b806359c87d70116101685780636af53d8a116101385780636af53d8a146103775780637249fbb6146103965780639c99a43a146103b55780639f34fc80146103cb575f5ffd5b806359c87d70146102e35780635d9de5341461030f57806365d8c3e41461032557806367d42a8b14610358575f5ffd5b8063411557d1116101a3578063411557d114610227578063468f3e931461027257806348fc05b9146102a5578063497777d5146102c4575f5ffd5b8063028cbb54146101c957806315b1e882146101ea5780633c9b685f14610212575b5f5ffd5b3480156101d4575f5ffd5b506101e86101e3366004614be1565b6105f7565b005b3480156101f5575f5ffd5b506101ff61090081565b6040519081526020015b60405180910390f35b34801561021d575f5ffd5b506101ff61100081565b348015610232575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610209565b34801561027d575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156102b0575f5ffd5b506101ff6102bf366004614c0f565b610882565b3480156102cf575f5ffd5b506101e86102de366004614be1565b6108b1565b3480156102ee575f5ffd5b506103026102fd366004614be1565b610d4e565b6040516102099190614c82565b34801561031a575f5ffd5b506101ff62093a8081565b348015610330575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b348015610363575f5ffd5b506101e8610372366004614be1565b6110b2565b348015610382575f5ffd5b506101ff610391366004614e44565b6113ba565b3480156103a1575f5ffd5b506101e86103b0366004614be1565b61143a565b3480156103c0575f5ffd5b506101ff62278d0081565b3480156103d6575f5ffd5b506101ff610e1081565b3480156103eb575f5ffd5b5061043a6103fa366004614e44565b6001600160a01b0382165f90815260036020908152604080832066ffffffffffffff600886901c168452909152902054600160ff83161b16151592915050565b6040519015158152602001610209565b348015610455575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b348015610488575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156104bb575f5ffd5b506101e86104ca366004614e87565b611885565b3480156104da575f5ffd5b506101e86104e9366004614be1565b6119a0565b3480156104f9575f5ffd5b506101e8610508366004614be1565b611a14565b348015610518575f5ffd5b506101e8610527366004614ee6565b611aac565b6101ff61053a366004614f6d565b612018565b34801561054a575f5ffd5b506101ff601081565b34801561055e575f5ffd5b506101ff6bffffffffffffffffffffffff81565b34801561057d575f5ffd5b5061025a7f000000000000000000000000000000000000000000000000000000000000000081565b3480156105b0575f5ffd5b506101e86105bf366004614fd6565b612489565b3480156105cf575f5ffd5b506101ff61252e565b3480156105e3575f5ffd5b506101ff6105f2366004614ff6565b6125a9565b5f610603826003612b84565b8054600382015491925064ffffffffff7401000000000000000000000000000000000000000090910481169175010000000000000000000000000000000000000000009004168015610653578091505b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906106ba906004908101615099565b602060405180830381865afa1580156106d5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106f991906150b3565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081529091506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061076290600390600401615099565b602060405180830381865afa15801561077d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107a191906150b3565b62093a8082116107b45762093a806107b6565b815b6107c091906150f7565b90506107cc81846150f7565b42101561080d576040517f81c2647c000000000000000000000000000000000000000000000000000000008152600481018690526024015b60405180910390fd5b5f85815260208190526040808220828155600181018390556002810183905560030180547fffffffffffff00000000000000000000000000000000000000000000000000001690555186917f6558c3691b63a7769712cb5c37d31f9292e9b87df1afa85856dea734f3fecf4891a25050505050565b5f816040516020016108949190615395565b604051602081830303815290604052805190602001209050919050565b5f6108bd826004612b84565b805460018201549192506001600160a01b038116917401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16905f9061092c9084907a010000000000000000000000000000000000000000000000000000900464ffffffffff1684612c35565b905061093c858260400151612d41565b15610976576040517fd0f75eac00000000000000000000000000000000000000000000000000000000815260048101869052602401610804565b835460408201515f916109a9917401000000000000000000000000000000000000000090910464ffffffffff1690612e8c565b90505f8142108015610a5657506040517fc295312c000000000000000000000000000000000000000000000000000000008152600481018890527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c295312c90602401602060405180830381865afa158015610a32573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a5691906154b7565b90508142108015610a65575080155b15610aac576040517fc48fc5220000000000000000000000000000000000000000000000000000000081526004810188905260248101839052426044820152606401610804565b85547903000000000000000000000000000000000000000000000000007fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff9091161786556003860180547fffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffff1675010000000000000000000000000000000000000000004264ffffffffff160217905560408381015181516fffffffffffffffffffffffffffffffff8716815283151560208201526001600160a01b0391821692918816918a917f459be40245ef07c6c2f7b5b0cf3045b12fa813c38882a390ad7df7f65495b578910160405180910390a48015610c705785546040517f8f2158360000000000000000000000000000000000000000000000000000000081527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660048201526fffffffffffffffffffffffffffffffff851660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690638f215836906044015f604051808303815f87803b158015610c59575f5ffd5b505af1158015610c6b573d5f5f3e3d5ffd5b505050505b5f83602001519050610c8c868560400151838760600151612f5e565b610d1b867f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610cec573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d1091906154d9565b838760800151612f5e565b610d2f868560a00151838760c00151612f5e565b610d44868560e0015183876101000151612f5e565b5050505050505050565b604080516101e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c08101919091525f828152602081905260408120908154790100000000000000000000000000000000000000000000000000900460ff166004811115610e0757610e07614c41565b03610e125750919050565b5f8381526001602052604081209060028354790100000000000000000000000000000000000000000000000000900460ff166004811115610e5557610e55614c41565b1490505f81610e8a5783547a010000000000000000000000000000000000000000000000000000900464ffffffffff16610e95565b825465ffffffffffff165b6040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff821660048201529091505f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ea5a6c8e9060240160e060405180830381865afa158015610f1d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f41919061557c565b51604080516101e081019091528654919250908190790100000000000000000000000000000000000000000000000000900460ff166004811115610f8757610f87614c41565b815286546001600160a01b0380821660208401526001808a0154808316604086015260038b015480841660608701526bffffffffffffffffffffffff740100000000000000000000000000000000000000009283900416608087015264ffffffffff828604811660a088015260029c8d015460c08801529790931660e086015265ffffffffffff9097166101008501529754660100000000000081049095166101208401526b0100000000000000000000009094046fffffffffffffffffffffffffffffffff166101408301527f010000000000000000000000000000000000000000000000000000000000000090048087161515610160830152871615156101808201529290910493841615156101a08301529290931615156101c0909301929092529392505050565b5f6110be826002612b84565b5f8381526001602090815260408083208151606081018352905465ffffffffffff81168083526601000000000000820464ffffffffff16948301949094526b01000000000000000000000090046fffffffffffffffffffffffffffffffff16918101919091529293506111309061300b565b519050336001600160a01b03821614611186576040517fe9096b210000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b0382166024820152604401610804565b5f61119160026130fd565b836020015164ffffffffff166111a791906150f7565b90508042106111f2576040517fe5b231530000000000000000000000000000000000000000000000000000000081526004810186905260248101829052426044820152606401610804565b83547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167901000000000000000000000000000000000000000000000000001784555f8581526002602090815260408083206001600160a01b03861680855290835281842080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600190811790915589855290925280832080547fffffffffff00000000000000000000000000000000000000000000000000000016905551909187917f60bbc872b78ed64ed98fa706daaba6b293b9590563124ea778c733e4f75cb3389190a36112ea825f85604001516131a3565b825160018501546040517fdbdbe46800000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301527401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063dbdbe468906044015b5f604051808303815f87803b15801561139d575f5ffd5b505af11580156113af573d5f5f3e3d5ffd5b505050505050505050565b604080517fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a028249083826020808301919091526001600160a01b0385168284015267ffffffffffffffff841660608084019190915283518084039091018152608090920190925280519101205f9061143190613270565b613270565b90505b92915050565b60045f82815260208190526040902054790100000000000000000000000000000000000000000000000000900460ff16600481111561147b5761147b614c41565b0361148c57611489816132b9565b50565b5f611498826002612b84565b604080516101608101825282546001600160a01b038116825274010000000000000000000000000000000000000000810464ffffffffff166020830152909291830190790100000000000000000000000000000000000000000000000000900460ff16600481111561150c5761150c614c41565b600481111561151d5761151d614c41565b815281547a010000000000000000000000000000000000000000000000000000810464ffffffffff9081166020808501919091527f010000000000000000000000000000000000000000000000000000000000000090920460ff9081166040808601919091526001808701546001600160a01b038082166060808a019190915274010000000000000000000000000000000000000000928390046bffffffffffffffffffffffff1660808a015260028a015460a08a015260039099015490811660c089015290810490931660e087015275010000000000000000000000000000000000000000009092048316610100909501949094525f888152908352838120845195860185525465ffffffffffff81168652660100000000000081049092169285018390526b0100000000000000000000009091046fffffffffffffffffffffffffffffffff1692840192909252929350909161167e90610e10906150f7565b9050804210156116ca576040517f47a860ec0000000000000000000000000000000000000000000000000000000081526004810185905260248101829052426044820152606401610804565b5f6116d7835f015161300b565b515f86815260208181526040808320838155600180820185905560028201859055600390910180547fffffffffffff000000000000000000000000000000000000000000000000000016905582529182902080547fffffffffff000000000000000000000000000000000000000000000000000000169055865160c08801518784015184516bffffffffffffffffffffffff90921682526fffffffffffffffffffffffffffffffff16928101929092529293506001600160a01b0380851693169188917fd6d643e87b8484e7e5f3fde8f1137d090af2a9eec2fea70910831a70c8325aef910160405180910390a46117ea845f01518561010001518660c001516bffffffffffffffffffffffff166131a3565b6117fd81855f01515f8660400151612f5e565b825160c08501516040517fe9ec4c2d00000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301526bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e9ec4c2d90604401611386565b60ff81161580611898575060058160ff16115b156118d4576040517f93e39d9200000000000000000000000000000000000000000000000000000000815260ff82166004820152602401610804565b5f5f6118e1846002613437565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690631a27d900906084015b5f604051808303815f87803b15801561198e575f5ffd5b505af1158015610d44573d5f5f3e3d5ffd5b5f6119ac826001612b84565b80549091506001600160a01b03163314611a065780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610804565b611a1082826135fd565b5050565b5f611a20826001612b84565b805490915074010000000000000000000000000000000000000000900464ffffffffff164211611a065780546040517fa2fd617f000000000000000000000000000000000000000000000000000000008152600481018490527401000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610804565b84355f611aba826002612b84565b5f8381526001602090815260408083208151606081018352905465ffffffffffff811682526601000000000000810464ffffffffff169382018490526b01000000000000000000000090046fffffffffffffffffffffffffffffffff1691810191909152929350611b2e90610e10906150f7565b9050804210611b79576040517ffab6fb530000000000000000000000000000000000000000000000000000000081526004810185905260248101829052426044820152606401610804565b60018301547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1680611bb560408c0160208d01615637565b6fffffffffffffffffffffffffffffffff161115611c3857611bdd60408b0160208c01615637565b6040517faa70ee860000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff82166024820152604401610804565b611c4860408b0160208c01615637565b6fffffffffffffffffffffffffffffffff16158015611c7e5750611c7260608b0160408c01615650565b67ffffffffffffffff16155b15611cb8576040517f99660e8b00000000000000000000000000000000000000000000000000000000815260048101869052602401610804565b5f611cee855f015f9054906101000a90046001600160a01b0316855f01518d6020016020810190611ce99190615637565b612c35565b9050611d0081604001518c8a8a6136d8565b6001850154611d22906001600160a01b0316611d1b8d613747565b8c8c61377b565b5f611d3f868d6020016020810190611d3a9190615637565b613869565b905080611d4d576003611d50565b60045b865487907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff16790100000000000000000000000000000000000000000000000000836004811115611da357611da3614c41565b02179055508554855164ffffffffff9081167a010000000000000000000000000000000000000000000000000000027fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff42929092167401000000000000000000000000000000000000000002919091167fff0000000000ff0000000000ffffffffffffffffffffffffffffffffffffffff90921691909117178655611e4e60408d0160208e01615637565b8660010160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff1602179055508b60600135866002018190555060015f8881526020019081526020015f205f5f82015f6101000a81549065ffffffffffff02191690555f820160066101000a81549064ffffffffff02191690555f8201600b6101000a8154906fffffffffffffffffffffffffffffffff021916905550507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663c6c49b4f865f0151858f6020016020810190611f389190615637565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815265ffffffffffff90931660048401526bffffffffffffffffffffffff90911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015611fb9575f5ffd5b505af1158015611fcb573d5f5f3e3d5ffd5b5050505061200a8c838e6020016020810190611fe79190615637565b611fff906bffffffffffffffffffffffff8816615669565b8860400151856138cc565b505050505050505050505050565b5f612024848484613b0d565b61204b6120346020860186615691565b6120466101c087016101a08801615650565b61403c565b61206d61205b6020860186615691565b6103916101c087016101a08801615650565b5f8181526020818152604090912091925061208a90860186615691565b81547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b03919091161781556120cf6101a086016101808701615650565b815464ffffffffff9190911674010000000000000000000000000000000000000000027fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff909116177901000000000000000000000000000000000000000000000000001781556121696101e086016101c087016156ac565b156121b65780547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f02000000000000000000000000000000000000000000000000000000000000001781555b6121c66040860160208701615691565b6001820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b039290921691909117905561221261016086016101408701615637565b8160010160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff16021790555061224d85610882565b60028201555f6122636080870160608801615691565b6001600160a01b0316146122bc576122816080860160608701615691565b6003820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b03929092169190911790555b6122c88286868661410b565b3415612397576001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016630b37d82d3461230b6020890189615691565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b1681526001600160a01b0390911660048201525f60248201526fffffffffffffffffffffffffffffffff341660448201526064015f604051808303818588803b15801561237f575f5ffd5b505af1158015612391573d5f5f3e3d5ffd5b50505050505b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a76123d36020880188615691565b6123e36080890160608a01615691565b6123f56101608a016101408b01615637565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b15801561246b575f5ffd5b505af115801561247d573d5f5f3e3d5ffd5b50505050509392505050565b5f5f612496846001613437565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063eba3c48790608401611977565b5f7f0000000000000000000000000000000000000000000000000000000000000000460361257b57507f000000000000000000000000000000000000000000000000000000000000000090565b6125a47f0000000000000000000000000000000000000000000000000000000000000000614322565b905090565b5f6125cc6125ba6020870187615691565b6103916101c088016101a08901615650565b90505f6125da826001612b84565b5f83815260026020908152604080832033845290915290205490915060ff1615612639576040517fde18097600000000000000000000000000000000000000000000000000000000815260048101839052336024820152604401610804565b5f61264387610882565b9050808260020154146126995760028201546040517ff1c9507100000000000000000000000000000000000000000000000000000000815260048101859052602481019190915260448101829052606401610804565b815474010000000000000000000000000000000000000000900464ffffffffff164211156127235781546040517fc619e398000000000000000000000000000000000000000000000000000000008152600481018590527401000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610804565b61090084111561276a576040517f359b60f0000000000000000000000000000000000000000000000000000000008152600481018590526109006024820152604401610804565b5f5f5f6127778a8a6143b9565b919450925090506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663d41be2276127bb6101608d018d6156c7565b336040518363ffffffff1660e01b81526004016127d9929190615703565b602060405180830381865afa1580156127f4573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061281891906154b7565b612857576040517f58edc81600000000000000000000000000000000000000000000000000000000815260048101879052336024820152604401610804565b5f61286260066130fd565b86547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167902000000000000000000000000000000000000000000000000001787559050816128b1575f6128b4565b60015b6002875f01601f9054906101000a900460ff161617865f01601f6101000a81548160ff021916908360ff16021790555060405180606001604052808465ffffffffffff1681526020014264ffffffffff168152602001826fffffffffffffffffffffffffffffffff1681525060015f8981526020019081526020015f205f820151815f015f6101000a81548165ffffffffffff021916908365ffffffffffff1602179055506020820151815f0160066101000a81548164ffffffffff021916908364ffffffffff1602179055506040820151815f01600b6101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055509050505f610e10426129d191906150f7565b905084336001600160a01b0316897f3e45e344efe37ed72c7f65316891ef10ff9f77776df0f195acca0926f50fc5be85858f8f604051612a149493929190615774565b60405180910390a46fffffffffffffffffffffffffffffffff821615612ae0576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff831660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b158015612ac9575f5ffd5b505af1158015612adb573d5f5f3e3d5ffd5b505050505b6040517fd011a90100000000000000000000000000000000000000000000000000000000815265ffffffffffff851660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063d011a901906024015f604051808303815f87803b158015612b5f575f5ffd5b505af1158015612b71573d5f5f3e3d5ffd5b5050505050505050505050949350505050565b5f828152602081905260409020816004811115612ba357612ba3614c41565b8154790100000000000000000000000000000000000000000000000000900460ff166004811115612bd657612bd6614c41565b146114345780546040517f639c0a8600000000000000000000000000000000000000000000000000000000815261080491859179010000000000000000000000000000000000000000000000000090910460ff169085906004016157b9565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905290612c868461300b565b6001600160a01b038087168452602080830151821681860152825190911660408086019190915282015160608301518201516080840151909201519293505f92612cd292879291614600565b6060808201516fffffffffffffffffffffffffffffffff908116868301528251811660808088019190915291850151516001600160a01b0390811660a08801526020840151821660c088015294909101515190931660e085015260400151909116610100830152509392505050565b6040517f429cead10000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063429cead190602401602060405180830381865afa158015612dc2573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612de691906154b7565b8061143157506040517f4ecf2471000000000000000000000000000000000000000000000000000000008152600481018490527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690634ecf247190602401602060405180830381865afa158015612e68573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061143191906154b7565b6040517f505621ea0000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063505621ea90602401602060405180830381865afa158015612f0d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612f3191906150b3565b15612f4a57612f4362278d00846150f7565b9050611434565b612f5460036130fd565b61143190846150f7565b6fffffffffffffffffffffffffffffffff811615613005576040517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b038581166004830152848116602483015283811660448301526fffffffffffffffffffffffffffffffff831660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c090608401611977565b50505050565b6130566040805160a0810182525f8082526020808301829052828401829052835180850185528281528082018390526060840152835180850190945281845283015290608082015290565b6040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa1580156130d9573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611434919061557c565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90613164908590600401615099565b602060405180830381865afa15801561317f573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061143491906150b3565b6fffffffffffffffffffffffffffffffff81161561326b576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301526fffffffffffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b158015613254575f5ffd5b505af1158015613266573d5f5f3e3d5ffd5b505050505b505050565b5f5f61327a61252e565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f8181526020819052604081208054600182015491926001600160a01b038216927401000000000000000000000000000000000000000090046bffffffffffffffffffffffff169161332f907a010000000000000000000000000000000000000000000000000000900464ffffffffff1661300b565b905061333e85825f0151612d41565b613377576040517f2434d0ae00000000000000000000000000000000000000000000000000000000815260048101869052602401610804565b83547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167903000000000000000000000000000000000000000000000000001784556001840180546001600160a01b039081169091558151604080516fffffffffffffffffffffffffffffffff861681525f602082015281519284169387169289927fd6d643e87b8484e7e5f3fde8f1137d090af2a9eec2fea70910831a70c8325aef928290030190a4613430838260200151846131a3565b5050505050565b5f5f5f613445856003612b84565b80549091506001600160a01b0316331461349f5780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b039091166024820152604401610804565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff165f03613505576040517f94875fca00000000000000000000000000000000000000000000000000000000815260048101869052602401610804565b6003810154740100000000000000000000000000000000000000009004841660ff1615613561576040517f051dfac000000000000000000000000000000000000000000000000000000000815260048101869052602401610804565b6003810180547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff8116740100000000000000000000000000000000000000009182900460ff9081169088161782021790915581546001909201547a01000000000000000000000000000000000000000000000000000090920464ffffffffff16935090046bffffffffffffffffffffffff1690505b9250929050565b80546003808301546001808501545f8781526020818152604080832083815594850183905560028501929092559290940180547fffffffffffff00000000000000000000000000000000000000000000000000001690559251740100000000000000000000000000000000000000009093046bffffffffffffffffffffffff168084526001600160a01b039485169490921692849187917f219b4d1bb1d6a919ed6f2660a673f7cc4f5e2767258e77898a89849fddc1d8ed910160405180910390a36134308383836bffffffffffffffffffffffff166131a3565b336001600160a01b03851614613005575f819003613733576040517fcc84d0630000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b0385166024820152604401610804565b6130058461374085614707565b848461473b565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a14415826040516020016108949291906157da565b5f61378584613270565b90505f5f613794838686614798565b5090925090505f8160038111156137ad576137ad614c41565b1480156137cb5750866001600160a01b0316826001600160a01b0316145b156137d857505050613005565b6001600160a01b0387163b15613825576040517f172ab45d0000000000000000000000000000000000000000000000000000000081526001600160a01b0388166004820152602401610804565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b038816600482015260248101849052604401610804565b81545f907f01000000000000000000000000000000000000000000000000000000000000009004600216158015906138b257506fffffffffffffffffffffffffffffffff821615155b801561143157506138c360036130fd565b15159392505050565b6040808501516020808701518751929390926001600160a01b03808616939116918a35917f91367e01bdf3412676d44d141b0a38e7e6babe9c0b0a88f2c9eabd62755ef1de9161392191908d01908d01615637565b8a608001518b61010001518c60c0015161393b919061583f565b8d604001602081019061394e9190615650565b604080516fffffffffffffffffffffffffffffffff95861681529385166020850152919093169082015267ffffffffffffffff9091166060808301919091528c0135608082015260a00160405180910390a46139ab825f866131a3565b85516139b89082876131a3565b8215613a4b575f6139c960036130fd565b6139d390426150f7565b90506001600160a01b03831688357f69adc9a3b8bd73e31df5b0553622e4931f01dd92e953d6f2c1e0cdfe497b87e9613a1260408c0160208d01615637565b604080516fffffffffffffffffffffffffffffffff909216825267ffffffffffffffff861660208301520160405180910390a350613266565b613a5b6040880160208901615637565b6fffffffffffffffffffffffffffffffff1615613266576040517ff4ac896b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b90613ad7908990600401615867565b5f604051808303815f87803b158015613aee575f5ffd5b505af1158015613b00573d5f5f3e3d5ffd5b5050505050505050505050565b613b1a6020840184615691565b6001600160a01b0316336001600160a01b031614613b855733613b406020850185615691565b6040517fe375bfcf0000000000000000000000000000000000000000000000000000000081526001600160a01b03928316600482015291166024820152604401610804565b5f613b966040850160208601615691565b6001600160a01b031603613bd6576040517f170cc88600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b613be861016084016101408501615637565b6fffffffffffffffffffffffffffffffff161580613c3457506bffffffffffffffffffffffff613c2061016085016101408601615637565b6fffffffffffffffffffffffffffffffff16115b15613ca457613c4b61016084016101408501615637565b6040517feb5c73de0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff6024820152604401610804565b5f80613cb66080860160608701615691565b6001600160a01b031614613cca575f613cdc565b613cdc61016085016101408601615637565b6fffffffffffffffffffffffffffffffff16905080341115613d33576040517f941dfe6b00000000000000000000000000000000000000000000000000000000815234600482015260248101829052604401610804565b5f613d466101a086016101808701615650565b9050428167ffffffffffffffff161080613d755750613d6862093a80426150f7565b8167ffffffffffffffff16115b15613dc7576040517f19960f8800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262093a806044820152606401610804565b5f613dd66101608701876156c7565b613de4906080810190615971565b9150506010811115613e2c576040517fa16e96e40000000000000000000000000000000000000000000000000000000081526004810182905260106024820152604401610804565b611000841115613e73576040517f8d3c9207000000000000000000000000000000000000000000000000000000008152600481018590526110006024820152604401610804565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166364138230613eb26080890160608a01615691565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015613f0c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613f3091906154b7565b613f8257613f446080870160608801615691565b6040517ff451cf220000000000000000000000000000000000000000000000000000000081526001600160a01b039091166004820152602401610804565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea5547226040880135613fc360208a018a615691565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b15801561401e575f5ffd5b505afa158015614030573d5f5f3e3d5ffd5b50505050505050505050565b6001600160a01b0382165f908152600360209081526040808320600885901c66ffffffffffffff168452909152902054600160ff83161b16156140c6576040517f2af71f100000000000000000000000000000000000000000000000000000000081526001600160a01b038316600482015267ffffffffffffffff82166024820152604401610804565b6001600160a01b039091165f90815260036020908152604080832066ffffffffffffff600886901c16845290915290208054600160ff9093169290921b919091179055565b604083013561411d6020850185615691565b6001600160a01b0316857f5b459e5d8ecfb678e8f2ac2fb253795d9afeab75c2325ccb563d6d433d93c42c6141586040880160208901615691565b6141686080890160608a01615691565b61417a6101608a016101408b01615637565b61418c6101a08b016101808c01615650565b61419e6101c08c016101a08d01615650565b604080516001600160a01b0396871681529490951660208501526fffffffffffffffffffffffffffffffff929092168385015267ffffffffffffffff908116606084015216608082015290519081900360a00190a4837f7803a35348ff916d8536b17e6f2e08fe289c4aca1287b1627643e6be0467e909608085016142276101608701876156c7565b614235906020810190615650565b6142436101608801886156c7565b614254906040810190602001615637565b6142626101608901896156c7565b6142739060608101906040016159d5565b6142816101608a018a6156c7565b6142929060808101906060016159d5565b6142a06101608b018b6156c7565b6142ae906080810190615971565b6142c06101e08d016101c08e016156ac565b6040516142d49897969594939291906159f0565b60405180910390a2801561300557837fd585d003aa3576b04d0f7c2cbf4119744f12989ca5f8bb9e9c78f971b293f5e48383604051614314929190615aa0565b60405180910390a250505050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001610894565b5f80806143c96020850185615691565b6001600160a01b0316336001600160a01b03161461443457336143ef6020860186615691565b6040517fe9096b210000000000000000000000000000000000000000000000000000000081526001600160a01b03928316600482015291166024820152604401610804565b61444061142c856147df565b92505f806001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c8661448160208b018b615691565b6144936101608c016101408d01615637565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815260048101939093526001600160a01b0390911660248301526fffffffffffffffffffffffffffffffff16604482015260640160a0604051808303815f875af115801561450d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906145319190615ab3565b9397509295509193509091505060408701358214801580614573575061455d6080890160608a01615691565b6001600160a01b0316826001600160a01b031614155b156145ad576040517f188cd38e00000000000000000000000000000000000000000000000000000000815260048101879052602401610804565b6145bd8760600189608001614813565b6145f6576040517f6ffea92f00000000000000000000000000000000000000000000000000000000815260048101879052602401610804565b5050509250925092565b604080516080810182525f80825260208201819052918101829052606081019190915261271061ffff85166fffffffffffffffffffffffffffffffff871602046fffffffffffffffffffffffffffffffff90811680835286031661ffff84161561469e578461ffff16612710038461ffff1682028161468157614681615b24565b046fffffffffffffffffffffffffffffffff166020830181905290035b61ffff8316156146e8578361ffff168561ffff1661271003038361ffff168202816146cb576146cb615b24565b046fffffffffffffffffffffffffffffffff166040830181905290035b6fffffffffffffffffffffffffffffffff166060820152949350505050565b5f7f379a6254c6a5b6b49ec50f831d8bc9d7db9a28ab7e60a79bf0b2e77a995a16c9826040516020016108949291906157da565b614747848484846149e0565b613005578361475584613270565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b0390921660048301526024820152604401610804565b5f808060418490036147cc578435602086013560408701355f1a6147be89828585614a78565b9550955095505050506147d6565b505f915060029050825b93509350939050565b5f7f8cb710bfa014b5bdbf680e0dc98479ef902fe26a507631557b160f8aaf4edbbb82604051602001610894929190615bd2565b5f6148216020830183615637565b6fffffffffffffffffffffffffffffffff166148406020850185615637565b6fffffffffffffffffffffffffffffffff16111580156148a2575061486b6040830160208401615637565b6fffffffffffffffffffffffffffffffff1661488d6040850160208601615637565b6fffffffffffffffffffffffffffffffff1611155b80156148f057506148b96060830160408401615637565b6fffffffffffffffffffffffffffffffff166148db6060850160408601615637565b6fffffffffffffffffffffffffffffffff1611155b801561493e57506149076080830160608401615637565b6fffffffffffffffffffffffffffffffff166149296080850160608601615637565b6fffffffffffffffffffffffffffffffff1611155b801561498c575061495560a0830160808401615637565b6fffffffffffffffffffffffffffffffff1661497760a0850160808601615637565b6fffffffffffffffffffffffffffffffff1611155b801561143157506149a360c0830160a08401615637565b6fffffffffffffffffffffffffffffffff166149c560c0850160a08601615637565b6fffffffffffffffffffffffffffffffff1611159392505050565b5f5f6149eb85613270565b90505f5f6149fa838787614798565b5090925090505f816003811115614a1357614a13614c41565b148015614a315750876001600160a01b0316826001600160a01b0316145b15614a425760019350505050614a70565b876001600160a01b03163b5f03614a5e575f9350505050614a70565b614a6a88848888614b5e565b93505050505b949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115614ab157505f91506003905082614b54565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015614b02573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b038116614b4b57505f925060019150829050614b54565b92505f91508190505b9450945094915050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f60208284031215614bf1575f5ffd5b5035919050565b5f6101e08284031215614c09575f5ffd5b50919050565b5f60208284031215614c1f575f5ffd5b813567ffffffffffffffff811115614c35575f5ffd5b614a7084828501614bf8565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60058110614c7e57614c7e614c41565b9052565b5f6101e082019050614c95828451614c6e565b6020830151614caf60208401826001600160a01b03169052565b506040830151614cca60408401826001600160a01b03169052565b506060830151614ce560608401826001600160a01b03169052565b506080830151614d0960808401826fffffffffffffffffffffffffffffffff169052565b5060a0830151614d2560a084018267ffffffffffffffff169052565b5060c083015160c083015260e0830151614d4a60e08401826001600160a01b03169052565b50610100830151614d6661010084018265ffffffffffff169052565b50610120830151614d8461012084018267ffffffffffffffff169052565b50610140830151614daa6101408401826fffffffffffffffffffffffffffffffff169052565b50610160830151614dc061016084018215159052565b50610180830151614dd661018084018215159052565b506101a0830151614dec6101a084018215159052565b506101c0830151614e026101c084018215159052565b5092915050565b6001600160a01b0381168114611489575f5ffd5b8035614e2881614e09565b919050565b803567ffffffffffffffff81168114614e28575f5ffd5b5f5f60408385031215614e55575f5ffd5b8235614e6081614e09565b9150614e6e60208401614e2d565b90509250929050565b803560ff81168114614e28575f5ffd5b5f5f60408385031215614e98575f5ffd5b82359150614e6e60208401614e77565b5f5f83601f840112614eb8575f5ffd5b50813567ffffffffffffffff811115614ecf575f5ffd5b6020830191508360208285010111156135f6575f5ffd5b5f5f5f5f5f85870360c0811215614efb575f5ffd5b6080811215614f08575f5ffd5b50859450608086013567ffffffffffffffff811115614f25575f5ffd5b614f3188828901614ea8565b90955093505060a086013567ffffffffffffffff811115614f50575f5ffd5b614f5c88828901614ea8565b969995985093965092949392505050565b5f5f5f60408486031215614f7f575f5ffd5b833567ffffffffffffffff811115614f95575f5ffd5b614fa186828701614bf8565b935050602084013567ffffffffffffffff811115614fbd575f5ffd5b614fc986828701614ea8565b9497909650939450505050565b5f5f60408385031215614fe7575f5ffd5b50508035926020909101359150565b5f5f5f5f8486036102c081121561500b575f5ffd5b853567ffffffffffffffff811115615021575f5ffd5b61502d88828901614bf8565b9550506102807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082011215615060575f5ffd5b506020850192506102a085013567ffffffffffffffff811115615081575f5ffd5b61508d87828801614ea8565b95989497509550505050565b60208101601583106150ad576150ad614c41565b91905290565b5f602082840312156150c3575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115611434576114346150ca565b80356fffffffffffffffffffffffffffffffff81168114614e28575f5ffd5b6fffffffffffffffffffffffffffffffff6151438261510a565b1682526fffffffffffffffffffffffffffffffff6151636020830161510a565b1660208301526fffffffffffffffffffffffffffffffff6151866040830161510a565b1660408301526fffffffffffffffffffffffffffffffff6151a96060830161510a565b1660608301526fffffffffffffffffffffffffffffffff6151cc6080830161510a565b1660808301526fffffffffffffffffffffffffffffffff6151ef60a0830161510a565b1660a08301525050565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6183360301811261522b575f5ffd5b90910192915050565b61ffff81168114611489575f5ffd5b8035614e2881615234565b8183526020830192505f815f5b8481101561528c57813561526e81614e09565b6001600160a01b03168652602095860195919091019060010161525b565b5093949350505050565b67ffffffffffffffff6152a882614e2d565b1682526fffffffffffffffffffffffffffffffff6152c86020830161510a565b1660208301525f60408201356152dd81615234565b61ffff16604084015260608201356152f481615234565b61ffff1660608401526080820135368390037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1018112615332575f5ffd5b820160208101903567ffffffffffffffff81111561534e575f5ffd5b8060051b360382131561535f575f5ffd5b60a0608086015261537460a08601828461524e565b95945050505050565b8015158114611489575f5ffd5b8035614e288161537d565b602081526153b6602082016153a984614e1d565b6001600160a01b03169052565b5f6153c360208401614e1d565b6001600160a01b03811660408401525060408301356060838101919091526153ec908401614e1d565b6001600160a01b03811660808401525061540c60a0830160808501615129565b615419610140840161510a565b6fffffffffffffffffffffffffffffffff8116610160840152506154416101608401846151f9565b6101e0610180840152615458610200840182615296565b90506154676101808501614e2d565b67ffffffffffffffff81166101a0850152506154866101a08501614e2d565b67ffffffffffffffff81166101c0850152506154a56101c0850161538a565b8015156101e08501525b509392505050565b5f602082840312156154c7575f5ffd5b81516154d28161537d565b9392505050565b5f602082840312156154e9575f5ffd5b81516154d281614e09565b5f60408284031215615504575f5ffd5b6040805190810167ffffffffffffffff8111828210171561554c577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161555f81614e09565b8152602083015161556f81615234565b6020919091015292915050565b5f60e082840312801561558d575f5ffd5b5060405160a0810167ffffffffffffffff811182821017156155d6577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405282516155e481614e09565b815260208301516155f481614e09565b6020820152604083015161560781615234565b604082015261561984606085016154f4565b606082015261562b8460a085016154f4565b60808201529392505050565b5f60208284031215615647575f5ffd5b6114318261510a565b5f60208284031215615660575f5ffd5b61143182614e2d565b6fffffffffffffffffffffffffffffffff8281168282160390811115611434576114346150ca565b5f602082840312156156a1575f5ffd5b81356154d281614e09565b5f602082840312156156bc575f5ffd5b81356154d28161537d565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff618336030181126156f9575f5ffd5b9190910192915050565b604081525f6157156040830185615296565b90506001600160a01b03831660208301529392505050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b6fffffffffffffffffffffffffffffffff8516815267ffffffffffffffff84166020820152606060408201525f6157af60608301848661572d565b9695505050505050565b838152606081016157cd6020830185614c6e565b614a706040830184614c6e565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff9061580a90850161510a565b16604083015267ffffffffffffffff61582560408501614e2d565b166060838101919091529290920135608090910152919050565b6fffffffffffffffffffffffffffffffff8181168382160190811115611434576114346150ca565b5f610120820190506001600160a01b0383511682526001600160a01b03602084015116602083015260408301516158a960408401826001600160a01b03169052565b5060608301516158cd60608401826fffffffffffffffffffffffffffffffff169052565b5060808301516158f160808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161590c60a08401826001600160a01b03169052565b5060c083015161593060c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161594b60e08401826001600160a01b03169052565b50610100830151614e026101008401826fffffffffffffffffffffffffffffffff169052565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126159a4575f5ffd5b83018035915067ffffffffffffffff8211156159be575f5ffd5b6020019150600581901b36038213156135f6575f5ffd5b5f602082840312156159e5575f5ffd5b81356154d281615234565b5f6101808201615a00838c615129565b67ffffffffffffffff8a1660c08401526fffffffffffffffffffffffffffffffff891660e084015261ffff8881166101008501528716610120840152610180610140840152849052846101a083015f5b86811015615a80578235615a6381614e09565b6001600160a01b0316825260209283019290910190600101615a50565b508415156101608501529150615a939050565b9998505050505050505050565b602081525f614a7060208301848661572d565b5f5f5f5f5f60a08688031215615ac7575f5ffd5b855165ffffffffffff81168114615adc575f5ffd5b6020870151909550615aed81614e09565b6040870151909450615afe81614e09565b606087015160808801519194509250615b168161537d565b809150509295509295909350565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b8035615b5c81614e09565b6001600160a01b031682526020810135615b7581615234565b61ffff81166020840152505050565b803582526020808201359083015260ff615ba060408301614e77565b16604083015260ff615bb460608301614e77565b16606083015260ff615bc860808301614e77565b1660808301525050565b8281526102a081018235615be581614e09565b6001600160a01b0316602083810191909152830135604080840191909152830135615c0f81614e09565b6001600160a01b038116606084015250615c2f6080830160608501615129565b615c3c6101208401615243565b61ffff811661014084015250615c5a61016083016101408501615b51565b615c6c6101a083016101808501615b51565b615c7e6101e083016101c08501615b84565b615c8b6102608401614e2d565b67ffffffffffffffff81166102808401526154af56'
